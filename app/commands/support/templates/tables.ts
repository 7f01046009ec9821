import { financialModel } from "./financial-model";
import type { Sheet } from "./table-file";

const line = (name: string, unit: string) => ({ name, unit });

/** The financial model in both languages. */
export const models = {
  ru: financialModel({
    sheets: ["Исходные данные", "Модель", "Чувствительность"],
    titles: ["Исходные данные", "Финансовая модель на пять лет", "Чувствительность NPV"],
    notes: [
      "Заполните жёлтые ячейки. Цены постоянные, без НДС; год 1 — первый год на площадке.",
      "Считается по исходным данным. Налог — упрощённо, без амортизации; при необходимости замените расчёт своим.",
    ],
    head: ["Показатель", "Единица", "Год"],
    inputs: [
      line("Объём выпуска или услуг", "ед. в год"),
      line("Цена", "тыс. ₽ за ед."),
      line("Переменные затраты на единицу", "тыс. ₽ за ед."),
      line("Персонал", "чел."),
      line("Оплата труда со взносами", "тыс. ₽ на чел. в мес."),
      line("Площадь в аренде", "м²"),
      line("Ставка аренды с эксплуатацией", "тыс. ₽ за м² в год"),
      line("Прочие постоянные затраты", "млн ₽"),
      line("Капитальные вложения", "млн ₽"),
      line("Прирост оборотного капитала", "млн ₽"),
      line("Вклад собственников и инвесторов", "млн ₽"),
      line("Займы: получено минус погашено с процентами", "млн ₽"),
    ],
    rates: [line("Ставка дисконтирования", "% в год"), line("Налог на прибыль", "%")],
    model: [
      line("Выручка", "млн ₽"),
      line("Переменные затраты", "млн ₽"),
      line("Оплата труда", "млн ₽"),
      line("Аренда", "млн ₽"),
      line("Прочие постоянные затраты", "млн ₽"),
      line("EBITDA", "млн ₽"),
      line("Налог на прибыль", "млн ₽"),
      line("Капитальные вложения", "млн ₽"),
      line("Прирост оборотного капитала", "млн ₽"),
      line("Свободный денежный поток", "млн ₽"),
      line("То же нарастающим итогом", "млн ₽"),
      line("Финансирование", "млн ₽"),
      line("Остаток денег на конец года", "млн ₽"),
    ],
    results: [
      line("NPV за пять лет", "млн ₽"),
      line("Год окупаемости", "№ года"),
      line("Наименьший остаток денег", "млн ₽"),
    ],
    later: "позже",
    factors: ["Цена", "Объём", "Переменные затраты", "Капитальные вложения"],
    change: "Показатель меняется на",
  }),
  en: financialModel({
    sheets: ["Inputs", "Model", "Sensitivity"],
    titles: ["Inputs", "Financial model of five years", "Sensitivity of the NPV"],
    notes: [
      "Fill in the yellow cells. Constant prices without VAT; year 1 is the first year on the site.",
      "Computed from the inputs. Tax is simplified, without depreciation; replace the calculation where yours differs.",
    ],
    head: ["Figure", "Unit", "Year"],
    inputs: [
      line("Output or services", "units a year"),
      line("Price", "RUB thousand per unit"),
      line("Variable cost per unit", "RUB thousand per unit"),
      line("Staff", "people"),
      line("Pay with contributions", "RUB thousand per person a month"),
      line("Area rented", "m²"),
      line("Rent with running costs", "RUB thousand per m² a year"),
      line("Other fixed costs", "RUB million"),
      line("Capital expenditure", "RUB million"),
      line("Increase of working capital", "RUB million"),
      line("Paid in by owners and investors", "RUB million"),
      line("Loans: received less repaid with interest", "RUB million"),
    ],
    rates: [line("Discount rate", "% a year"), line("Profit tax", "%")],
    model: [
      line("Revenue", "RUB million"),
      line("Variable costs", "RUB million"),
      line("Pay", "RUB million"),
      line("Rent", "RUB million"),
      line("Other fixed costs", "RUB million"),
      line("EBITDA", "RUB million"),
      line("Profit tax", "RUB million"),
      line("Capital expenditure", "RUB million"),
      line("Increase of working capital", "RUB million"),
      line("Free cash flow", "RUB million"),
      line("The same, cumulated", "RUB million"),
      line("Funding", "RUB million"),
      line("Cash at the end of the year", "RUB million"),
    ],
    results: [
      line("NPV of five years", "RUB million"),
      line("Year of payback", "no. of the year"),
      line("Least cash", "RUB million"),
    ],
    later: "later",
    factors: ["Price", "Volume", "Variable costs", "Capital expenditure"],
    change: "The figure changes by",
  }),
};

const people = 20;
const firstRow = 5;
const lastRow = firstRow + people - 1;

function ownership(words: {
  sheet: string;
  title: string;
  note: string;
  head: string[];
  yes: string;
  check: string;
  sum: string;
}): Sheet[] {
  const range = (column: string, last = lastRow) => `$${column}$${firstRow}:$${column}$${last}`;
  const rows = Array.from({ length: people }, (_, index) => {
    const row = firstRow + index;
    const check = `"${words.check}"`;
    // A chain leads upwards only, so that no cell is computed from itself.
    const along =
      index === 0 ? check : `IFERROR(G${row}*INDEX(${range("H", row - 1)},F${row})/100,${check})`;
    const effective = `IF(G${row}="","",IF(F${row}=0,G${row},${along}))`;
    // One person may hold shares along several chains.
    const held = `SUMIF(${range("B")},B${row},${range("H")})`;
    const owner = `IF(AND(E${row}=1,G${row}<>"",${held}>25),"${words.yes}","")`;
    const inputs = Array.from({ length: 6 }, () => ({ input: null }));
    return {
      look: "plain" as const,
      cells: [index + 1, ...inputs, { formula: effective }, { formula: owner }],
    };
  });
  return [
    {
      name: words.sheet,
      widths: [6, 38, 18, 24, 18, 24, 14, 22, 18],
      rows: [
        { look: "title", cells: [words.title] },
        { look: "note", cells: [words.note] },
        { look: "plain", cells: [] },
        { look: "head", cells: words.head },
        ...rows,
        { look: "plain", cells: [] },
        {
          look: "plain",
          cells: [
            null,
            words.sum,
            null,
            null,
            null,
            null,
            { formula: `SUMIF(F${firstRow}:F${lastRow},0,G${firstRow}:G${lastRow})` },
          ],
        },
      ],
    },
  ];
}

/** The chain of ownership in both languages. */
export const ownerships = {
  ru: ownership({
    sheet: "Владение",
    title: "Структура владения и бенефициары",
    note: "Укажите всех участников до физических лиц: сначала компании, под ними их владельцев. В столбце «В чьём капитале» поставьте 0, если это прямой участник заявителя, иначе номер строки выше — компании, долей которой он владеет. Кто владеет через несколько компаний, занимает несколько строк под одним именем.",
    head: [
      "№",
      "Наименование или ФИО",
      "Страна",
      "ИНН или рег. номер",
      "Физическое лицо: 1 — да, 0 — нет",
      "В чьём капитале: 0 — заявитель или № строки",
      "Доля, %",
      "Доля в заявителе с учётом цепочки, %",
      "Бенефициар (более 25 %)",
    ],
    yes: "да",
    check: "проверьте строку",
    sum: "Сумма прямых долей, % (должна быть 100)",
  }),
  en: ownership({
    sheet: "Ownership",
    title: "Ownership structure and beneficiaries",
    note: "Name all holders down to natural persons: companies first, their owners below them. In “Holds shares of” put 0 for a direct holder of the applicant, otherwise the number of a row above, of the company whose shares are held. Who holds through several companies takes several rows under one name.",
    head: [
      "No.",
      "Name",
      "Country",
      "Tax or registration number",
      "Natural person: 1 yes, 0 no",
      "Holds shares of: 0 applicant, or row no.",
      "Share, %",
      "Share in the applicant along the chain, %",
      "Beneficiary (more than 25 %)",
    ],
    yes: "yes",
    check: "check the row",
    sum: "Sum of direct shares, % (must be 100)",
  }),
};
