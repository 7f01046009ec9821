import { type Cell, cellName, type Sheet } from "./table-file";

type Line = { name: string; unit: string };
type Words = {
  sheets: [inputs: string, model: string, sensitivity: string];
  titles: [string, string, string];
  notes: [string, string];
  head: [what: string, unit: string, year: string];
  inputs: Line[];
  rates: [discount: Line, tax: Line];
  model: Line[];
  results: [npv: Line, payback: Line, least: Line];
  later: string;
  factors: [price: string, volume: string, costs: string, capex: string];
  change: string;
};

const years = [0, 1, 2, 3, 4];
const first = 5;
const plain = (...cells: Cell[]) => ({ look: "plain" as const, cells });
const top = (title: string, note: string, head: string[]) => [
  { look: "title" as const, cells: [title] },
  { look: "note" as const, cells: [note] },
  plain(),
  { look: "head" as const, cells: head },
];

/** The model of five years: what is typed in, what follows from it, and how it bends. */
export function financialModel(words: Words): Sheet[] {
  const [inputsName, modelName] = words.sheets;
  const of = (sheet: string, cell: string) => `'${sheet}'!${cell}`;
  const column = (year: number) => 2 + year;
  const typed = (line: number, year: number) =>
    of(inputsName, cellName(column(year), first + line));
  const head = [
    words.head[0],
    words.head[1],
    ...years.map((year) => `${words.head[2]} ${year + 1}`),
  ];
  const ratesRow = first + words.inputs.length + 1;
  const discount = of(inputsName, `$C$${ratesRow}`);
  const tax = of(inputsName, `$C$${ratesRow + 1}`);

  const inputs = [
    ...top(words.titles[0], words.notes[0], head),
    ...words.inputs.map(({ name, unit }) =>
      plain(name, unit, ...years.map(() => ({ input: null }))),
    ),
    plain(),
    plain(words.rates[0].name, words.rates[0].unit, { input: 20 }),
    plain(words.rates[1].name, words.rates[1].unit, { input: 25 }),
  ];

  // Rows of the model by their order in `words.model`; `row(4)` is the EBITDA's row of one column.
  const formulas = (year: number): string[] => {
    const at = (line: number, other = year) => cellName(column(other), first + line);
    const before = (line: number) => (year === 0 ? "" : `${at(line, year - 1)}+`);
    return [
      `${typed(0, year)}*${typed(1, year)}/1000`,
      `${typed(0, year)}*${typed(2, year)}/1000`,
      `${typed(3, year)}*${typed(4, year)}*12/1000`,
      `${typed(5, year)}*${typed(6, year)}/1000`,
      typed(7, year),
      `${at(0)}-SUM(${at(1)}:${at(4)})`,
      `MAX(0,${at(5)})*${tax}/100`,
      typed(8, year),
      typed(9, year),
      `${at(5)}-${at(6)}-${at(7)}-${at(8)}`,
      `${before(10)}${at(9)}`,
      `${typed(10, year)}+${typed(11, year)}`,
      `${before(12)}${at(9)}+${at(11)}`,
    ];
  };
  const span = (line: number) => `C${first + line}:G${first + line}`;
  const spent = of(inputsName, span(8));
  const payback = years.reduceRight(
    (otherwise, year) => `IF(${cellName(column(year), first + 10)}>=0,${year + 1},${otherwise})`,
    `"${words.later}"`,
  );
  const model = [
    ...top(words.titles[1], words.notes[1], head),
    ...words.model.map(({ name, unit }, line) =>
      plain(name, unit, ...years.map((year) => ({ formula: formulas(year)[line] ?? "" }))),
    ),
    plain(),
    plain(words.results[0].name, words.results[0].unit, {
      formula: `NPV(${discount}/100,${span(9)})`,
    }),
    plain(words.results[1].name, words.results[1].unit, {
      formula: `IF(SUM(${spent})=0,"—",${payback})`,
    }),
    plain(words.results[2].name, words.results[2].unit, { formula: `MIN(${span(12)})` }),
  ];

  const npv = of(modelName, `$C$${first + words.model.length + 1}`);
  const worth = (line: number) => `NPV(${discount}/100,${of(modelName, span(line))})`;
  const taxed = `(1-${tax}/100)`;
  const effects = [
    `${worth(0)}*${taxed}`,
    `(${worth(0)}-${worth(1)})*${taxed}`,
    `-${worth(1)}*${taxed}`,
    `-${worth(7)}`,
  ];
  const steps = [-20, -10, 0, 10, 20];
  const sensitivity = [
    ...top(words.titles[2], words.results[0].unit, [
      words.change,
      ...steps.map((step) => `${step > 0 ? "+" : ""}${step} %`),
    ]),
    ...words.factors.map((factor, index) =>
      plain(
        factor,
        ...steps.map((step) => ({ formula: `${npv}+(${step / 100})*(${effects[index]})` })),
      ),
    ),
  ];
  const wide = [46, 34, 14, 14, 14, 14, 14];
  return [
    { name: words.sheets[0], widths: wide, rows: inputs },
    { name: words.sheets[1], widths: wide, rows: model },
    { name: words.sheets[2], widths: [46, 14, 14, 14, 14, 14], rows: sensitivity },
  ];
}
