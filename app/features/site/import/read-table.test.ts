import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv, toCsv } from "~/platform/csv";
import { anyUnit, aUnit } from "../inventory/inventory.testing";
import { type UnitField, unitFields, writeUnit } from "../inventory/unit-fields";
import { type FieldNames, mostRows, readTable } from "./read-table";

const names = Object.fromEntries(
  unitFields.map((field) => [field, [`Столбец ${field}`]]),
) as unknown as FieldNames;
const rowOf = (unit = aUnit(), more: Partial<Record<UnitField, string>> = {}) => {
  const texts = { ...writeUnit(unit), ...more };
  return unitFields.map((field) => texts[field]);
};
const head: string[] = [...unitFields];

describe("a file of units", () => {
  it("gives back what was written into it, as a CSV of either language", () => {
    fc.assert(
      fc.property(
        fc.array(anyUnit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("ru" as const, "en" as const),
        (units, locale) => {
          const rows = [head, ...units.map((unit) => rowOf(unit))];
          const read = readTable(parseCsv(toCsv(rows, locale)), names);
          expect(read).toMatchObject({ table: { faults: [] } });
          if ("table" in read) expect(read.table.units.map(({ unit }) => unit)).toEqual(units);
        },
      ),
    );
  });

  it("names its columns by code or by name, in any order, and may leave out uses", () => {
    const order = unitFields.filter((field) => !/^area_(gmp|wh|office)/.test(field)).reverse();
    const texts = writeUnit(aUnit());
    const rows = [order.map((field) => ` столбец  ${field} `), order.map((field) => texts[field])];
    expect(readTable(rows, names)).toMatchObject({ table: { units: [{ unit: aUnit(), row: 2 }] } });
  });

  it("is refused without its columns, without rows, and with too many", () => {
    const without = head.filter((field) => field !== "unit" && field !== "outline");
    expect(readTable([without, ["x"]], names)).toEqual({
      refusal: { code: "columns_missing" },
      columns: ["unit", "outline"],
    });
    expect(readTable([head, ["", " "]], names)).toEqual({ refusal: { code: "no_rows" } });
    expect(readTable([], names)).toMatchObject({ refusal: { code: "columns_missing" } });
    const many = Array.from({ length: mostRows + 1 }, () => ["x"]);
    expect(readTable([head, ...many], names)).toMatchObject({
      refusal: { code: "too_many_rows" },
    });
  });

  it("tells each of 37 faults in 10,000 rows by its row and column", () => {
    const breaks: [UnitField, string, string][] = [
      ["area_m2", "сто", "not_a_number"],
      ["height_m", "-1", "negative"],
      ["fire_category", "z", "not_of_the_list"],
      ["outline", "0 0", "not_an_outline"],
      ["from_quarter", "2027", "not_a_quarter"],
    ];
    const at = new Map(Array.from({ length: 37 }, (_, index) => [index * 270 + 5, index]));
    const rows = Array.from({ length: mostRows }, (_, index) => {
      const unit = aUnit({ code: `n${index}` });
      const nth = at.get(index);
      const fault = nth === undefined ? undefined : breaks[nth % breaks.length];
      return rowOf(unit, fault ? { [fault[0]]: fault[1] } : {});
    });
    const read = readTable([head, ...rows], names);
    if (!("table" in read)) throw new Error("refused");
    expect(read.table.units).toHaveLength(mostRows - 37);
    expect(read.table.faults.map(({ row, field, refusal }) => [row, field, refusal.code])).toEqual(
      [...at.keys()].map((index, nth) => {
        const [field, , code] = breaks[nth % breaks.length] ?? [];
        return [index + 2, field, code];
      }),
    );
  });
});
