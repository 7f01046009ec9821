import type { Content } from "pdfmake/interfaces";
import { formatNumber, type Locale, say } from "~/platform/i18n";
import {
  answersTable,
  type GridRow,
  gridTable,
  type Line,
  note,
  part,
  titled,
} from "~/platform/pdf";
import type { ShownField, ShownGroup, ShownSection } from "../draft/shown-section";
import { type Group, sectionsFor } from "../form";
import { Answers, revenueYears, staffFields } from "../form/answers";
import { areaFields } from "../form/fields/premises";
import { units } from "../form/units";
import type { PrintedVersion } from "./printed-version";

const numeric = new Set(["integer", "decimal", "money", "percent"]);

/** Fewer numbers than this read better as a list. */
const leastNumbers = 3;

/** The words of the printed forms, by key. */
export type Words = (key: string, params?: Record<string, unknown>) => string;

export type Setting = { locale: Locale; words: Words; version: PrintedVersion };

/** One section of the form: tables where the answers are tables, else labels and values. */
export function sectionContent(section: ShownSection, setting: Setting, index: number): Content[] {
  const groups = sectionsFor(setting.version.applicantType).find(
    (one) => one.code === section.code,
  )?.groups;
  const content = section.groups.flatMap((shown) => {
    const group = groups?.find((one) => one.code === shown.code);
    if (group?.repeat) return rowsTable(shown, setting.words);
    return group && isTableOfNumbers(group)
      ? numbersTable(shown, setting)
      : answersTable(shown.title, listed(shown.rows[0]?.fields ?? [], setting.words));
  });
  const said = content.length > 0 ? content : [note(setting.words("nothingStated"))];
  return part(`${index + 1}. ${section.title}`, said, index === 0);
}

function isTableOfNumbers({ fields }: Group): boolean {
  return fields.length >= leastNumbers && fields.every((field) => numeric.has(field.kind));
}

const isStated = (field: ShownField) => field.state !== "empty";

/** Labels that nobody answered, in one line. */
function unanswered(fields: readonly ShownField[]): string {
  return fields
    .filter((field) => !isStated(field))
    .map(({ label }) => label)
    .join("; ");
}

function listed(fields: readonly ShownField[], words: Words): Line[] {
  const empty = unanswered(fields);
  return [
    ...fields.filter(isStated).map(
      ({ label, text, state }): Line => ({
        label,
        text,
        ...(state === "open" && { style: "open" as const }),
      }),
    ),
    ...(empty ? [{ label: words("notStated"), text: empty, style: "empty" as const }] : []),
  ];
}

function rowsTable(shown: ShownGroup, words: Words): Content[] {
  const labels = shown.rows[0]?.fields.map(({ label }) => label) ?? [];
  const rows = shown.rows.map(
    (row, index): GridRow => ({
      cells: [`${index + 1}`, ...row.fields.map(({ text }) => text || words("dash"))],
    }),
  );
  const columns = [
    { head: words("numberSign"), share: 0.6 },
    ...labels.map((head, index) => ({ head, share: index === 0 ? 2.4 : index === 1 ? 1.6 : 2.1 })),
  ];
  return titled(shown.title, gridTable(columns, rows));
}

function numbersTable(shown: ShownGroup, { locale, words, version }: Setting): Content[] {
  const fields = shown.rows[0]?.fields ?? [];
  const rows = fields.filter(isStated).map(
    ({ label, text, state }): GridRow => ({
      cells: [label, text],
      ...(state === "open" && { open: true as const }),
    }),
  );
  const total = totalOf(shown.code, version, locale);
  const empty = unanswered(fields);
  if (rows.length === 0) {
    return answersTable(shown.title, [{ label: words("notStated"), text: empty, style: "empty" }]);
  }
  if (total) rows.push({ cells: [words(`totals.${shown.code}`), total], bold: true });
  const columns = [
    { head: shown.title, share: 3 },
    { head: words("value"), share: 2, right: true as const },
  ];
  const table = gridTable(columns, rows);
  return empty ? [...table, note(`${words("notStated")}: ${empty}`)] : table;
}

/** The sum that stands below a table of numbers; none while a part is still open. */
function totalOf(group: string, { values }: PrintedVersion, locale: Locale): string | null {
  const answers = new Answers(values);
  const sum = (codes: readonly string[]) =>
    codes.some((code) => answers.open(code)) ? null : answers.sum(codes);
  const shown = (value: string | null, unit: keyof typeof units) =>
    value && `${formatNumber(value, locale)}\u00a0${say(units[unit], locale)}`;
  switch (group) {
    case "office_area":
      return shown(areaFields.some((code) => answers.open(code)) ? null : answers.totalArea, "m2");
    case "staff":
      return shown(sum(staffFields), "people");
    case "revenue":
      return shown(sum(revenueYears), "mrub");
    default:
      return null;
  }
}
