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

/** A file that breaks off within a quoted cell. */
export class BrokenCsv extends Error {
  override name = "BrokenCsv";
}

/** The sign between cells: of those in the first line outside of quotes the most frequent. */
function separatorOf(text: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const count = (sign: string) => line.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Takes away the sign with which `toCsv` tells spreadsheets that a cell is no formula. */
const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * The rows of a file of cells, quoted or not, with any of the usual separators and ends of line. Throws BrokenCsv
 * when a quotation is not closed. Reads no more than `most` rows.
 */
export function parseCsv(file: string, most = Number.POSITIVE_INFINITY): string[][] {
  const text = file.replace(/^\ufeff/, "");
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell = "";
    if (text[at] === '"') {
      for (;;) {
        const end = text.indexOf('"', at + 1);
        if (end < 0) throw new BrokenCsv();
        cell += text.slice(at + 1, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    }
    let until = at;
    while (until < text.length && !`${separator}\r\n`.includes(text[until] ?? "")) until += 1;
    row.push(plainCell(cell + text.slice(at, until)));
    at = until + 1;
    if (text[until] === separator) {
      if (at >= text.length) row.push("");
      else continue;
    }
    if (text[until] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
