import type { Locale } from "./i18n/text";

/** The sign that a spreadsheet of the reader's language takes for the end of a cell. */
const separators: Record<Locale, string> = { ru: ";", en: "," };

/** What a spreadsheet might take for a formula is told to be a text. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/;

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as a file that spreadsheets open as they stand: UTF-8 with its mark, each cell quoted, none a formula. */
export function toCsv(rows: readonly (readonly string[])[], locale: Locale): string {
  const lines = rows.map((row) => row.map(cellOf).join(separators[locale]));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
