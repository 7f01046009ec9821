import { type Comparison, compareUnits, type UnitChange } from "../inventory/compare-units";
import type { Inventory } from "../inventory/inventory";
import { writeUnit } from "../inventory/unit-fields";
import type { ReadTable, TableFault } from "./read-table";

export type ComparedTable = {
  changes: UnitChange[];
  /** of reading and of comparing together, in the order of the file */
  faults: TableFault[];
};

/** Holds what was read from a file against the inventory as it is now. */
export function compareTable(
  inventory: Inventory,
  { units, faults, unread }: ReadTable,
): ComparedTable {
  const hidden = new Set(unread);
  const compared: Comparison = compareUnits(
    {
      ...inventory,
      units: inventory.units.filter(({ code }) => !hidden.has(code.toLowerCase())),
    },
    units.map(({ unit }) => unit),
  );
  const found = compared.faults.map(({ index, field, refusal }): TableFault => {
    const read = units[index];
    const value = read ? writeUnit(read.unit)[field].slice(0, 80) : "";
    return { row: read?.row ?? 0, field, value, refusal };
  });
  return {
    changes: compared.changes,
    faults: [...faults, ...found].sort((one, other) => one.row - other.row),
  };
}
