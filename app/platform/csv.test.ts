import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BrokenCsv, parseCsv, toCsv } from "./csv";

/** The cells of one quoted line, as a spreadsheet reads them. */
function cellsOf(file: string): string[] {
  const line = file.replace(/^\ufeff/, "").replace(/\r\n$/, "");
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, cell = ""]) =>
    cell.replaceAll('""', '"'),
  );
}

describe("a file for spreadsheets", () => {
  it("begins with the mark of its encoding and parts cells as the language does", () => {
    expect(toCsv([["Площадь", "1 250,5"]], "ru")).toBe('\ufeff"Площадь";"1 250,5"\r\n');
    expect(
      toCsv(
        [
          ["Area", "1,250.5"],
          ["a", "b"],
        ],
        "en",
      ),
    ).toBe('\ufeff"Area","1,250.5"\r\n"a","b"\r\n');
  });

  it.each(["=1+1", "+7 495", "-5", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "\ufeff=1"])(
    "never holds a formula: %j",
    (text) => expect(cellsOf(toCsv([[text]], "ru"))[0]).toBe(`'${text}`),
  );

  it("keeps every other text whole, with quotes and line breaks", () => {
    const signs = fc.constantFrom(
      ...["'", '"', ";", "\n", "\r", "\t", "=", "-", "+", "@", " ", "\ufeff", "я"],
    );
    const text = fc.string({ unit: signs, maxLength: 8 });
    const plain = (texts: string[]) => texts.map((one) => one.replace(/^'/, ""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = cellsOf(toCsv([texts], "ru"));
        expect(plain(cells)).toEqual(plain(texts));
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe("a file from a spreadsheet", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "Я", '"', ";", ",", "\n", "\r", "=", "-", " ", "1"),
  });
  // A cell that begins with the sign of a text and a formula means the formula's text.
  const plain = cell.filter((text) => !text.startsWith("'"));
  const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(plain, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  );

  it("gives back every cell that was written", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("ru" as const, "en" as const), (cells, locale) => {
        expect(parseCsv(toCsv(cells, locale))).toEqual(cells);
      }),
    );
  });

  it("is read without quotes, with any separator and end of line", () => {
    expect(parseCsv("a;b\n1,5;2\n")).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
    expect(parseCsv("a,b\r\n1,\r\n")).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(parseCsv('a\tb\r1\t"x\ty"')).toEqual([
      ["a", "b"],
      ["1", "x\ty"],
    ]);
    expect(parseCsv("")).toEqual([]);
    expect(parseCsv("a;b;\n;;")).toEqual([
      ["a", "b", ""],
      ["", "", ""],
    ]);
  });

  it("is refused when a quotation is not closed, and read no further than asked", () => {
    expect(() => parseCsv('a;b\n"1;2\n')).toThrow(BrokenCsv);
    expect(parseCsv("a\nb\nc", 2)).toEqual([["a"], ["b"]]);
  });
});
