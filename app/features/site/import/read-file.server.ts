import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { type InspectedFile, inspectFile } from "~/features/documents/index.server";
import { BrokenCsv, parseCsv } from "~/platform/csv";
import { ok, type Result, refuse } from "~/platform/refusal";
import { mostRows } from "./read-table";

/** What a file of units may weigh. */
export const importMegabytes = 8;

/** One more than may be, so that too many are seen as such; and the row of names. */
const rowsRead = mostRows + 2;

/** A number without the drift of binary fractions that spreadsheets write. */
const settled = (text: string) => String(Number(Number(text).toFixed(6)));

/** The cells of a CSV or XLSX file as texts. Formulas are never worked out: what the file says they gave counts. */
export async function readRows(file: InspectedFile): Promise<Result<string[][]>> {
  if (/\.csv$/i.test(file.fileName)) return readCsv(file);
  const inspected = await inspectFile(file, ["xlsx"]);
  if (!inspected.ok) return refuse(`file.${inspected.refusal.code}`, inspected.refusal.params);
  try {
    const rows = await readSheet(file.path, { parseNumber: settled });
    return ok(
      rows.slice(0, rowsRead).map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    );
  } catch {
    return refuse("unreadable");
  }
}

async function readCsv(file: InspectedFile): Promise<Result<string[][]>> {
  const bytes = await readFile(file.path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ok(parseCsv(text, rowsRead));
  } catch (fault) {
    return refuse(fault instanceof BrokenCsv ? "csv_broken" : "not_utf8");
  }
}
