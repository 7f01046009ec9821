import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  parseUnit,
  type UnitField,
  type UnitInput,
  type UnitTexts,
  unitFields,
} from "../inventory/unit-fields";

/** What is wrong in a file, with its row as spreadsheets count them. */
export type TableFault = { row: number; field: UnitField; value: string; refusal: Refusal };

export type ReadUnit = { row: number; unit: UnitInput };

export type ReadTable = {
  units: ReadUnit[];
  faults: TableFault[];
  /** codes of units whose rows could not be read: what becomes of them is not known */
  unread: string[];
};

/** How many units a file may name. */
export const mostRows = 10_000;

/** Names of the columns in each language, beside their codes. */
export type FieldNames = Readonly<Record<UnitField, readonly string[]>>;

const plain = (name: string) => name.replace(/\s+/g, " ").trim().toLowerCase();

/** Fields that a file may leave out: they count as empty. */
const optional = new Set<UnitField>([
  "until_quarter",
  ...unitFields.filter((field) => field.startsWith("area_") && field !== "area_m2"),
]);

/**
 * Reads the rows of a file: the first one names the columns, by code or by name in any order; empty rows count for
 * nothing. All faults are told, each with its row and column.
 */
export function readTable(
  rows: readonly (readonly string[])[],
  names: FieldNames,
): { table: ReadTable } | { refusal: Refusal; columns?: UnitField[] } {
  const [head = [], ...body] = rows;
  const titles = head.map(plain);
  const places = new Map<UnitField, number>();
  for (const field of unitFields) {
    const known = [field, ...names[field]].map(plain);
    const at = titles.findIndex((title) => known.includes(title));
    if (at >= 0) places.set(field, at);
  }
  const missing = unitFields.filter((field) => !places.has(field) && !optional.has(field));
  if (missing.length > 0) return { refusal: { code: "columns_missing" }, columns: missing };
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return { refusal: { code: "no_rows" } };
  if (filled.length > mostRows) {
    return { refusal: { code: "too_many_rows", params: { max: mostRows } } };
  }
  const table: ReadTable = { units: [], faults: [], unread: [] };
  for (const { cells, row } of filled) {
    const texts = Object.fromEntries(
      unitFields.map((field) => [field, (cells[places.get(field) ?? -1] ?? "").trim()]),
    ) as UnitTexts;
    const parsed = parseUnit(texts);
    if ("unit" in parsed) {
      table.units.push({ row, unit: parsed.unit });
      continue;
    }
    table.unread.push(texts.unit.toLowerCase());
    table.faults.push(...faultsOf(row, texts, parsed.errors));
  }
  return { table };
}

const shownLength = 80;

function faultsOf(row: number, texts: UnitTexts, errors: FieldErrors): TableFault[] {
  return unitFields.flatMap((field) => {
    const refusal = errors[field];
    return refusal ? [{ row, field, value: texts[field].slice(0, shownLength), refusal }] : [];
  });
}
