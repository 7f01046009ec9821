import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyUnit, aUnit } from "./inventory.testing";
import { changedFields, parseUnit, type UnitTexts, writeUnit } from "./unit-fields";

const faultsOf = (more: Partial<UnitTexts>) => {
  const parsed = parseUnit({ ...writeUnit(aUnit()), ...more });
  return "errors" in parsed
    ? Object.entries(parsed.errors).map(([field, { code }]) => `${field}: ${code}`)
    : [];
};

describe("a unit", () => {
  it("comes back from its texts as it was written", () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const parsed = parseUnit(writeUnit(unit));
        expect(parsed).toEqual({ unit });
        if ("unit" in parsed) expect(changedFields(unit, parsed.unit)).toEqual([]);
      }),
    );
  });

  it("is read as people write it: commas, spaces, categories in Cyrillic", () => {
    const parsed = parseUnit({
      ...writeUnit(aUnit()),
      area_m2: " 100,0 ",
      area_lab_rd: "60.0",
      area_office: "0",
      fire_category: "В2",
      szz_class: "V",
      from_quarter: "2027q1",
      outline: "0 0; 10 0; 10,0 10; 0 10;",
    });
    expect(parsed).toEqual({ unit: aUnit() });
  });

  it("is refused for numbers that are none, negative, too fine or out of all measure", () => {
    expect(faultsOf({ height_m: "высокая" })).toEqual(["height_m: not_a_number"]);
    expect(faultsOf({ height_m: "-4" })).toEqual(["height_m: negative"]);
    expect(faultsOf({ height_m: "400" })).toEqual(["height_m: out_of_range"]);
    expect(faultsOf({ floor_kn: "7,55" })).toEqual(["floor_kn: too_many_digits"]);
    expect(faultsOf({ max_bsl: "4" })).toEqual(["max_bsl: not_of_the_list"]);
    expect(faultsOf({ szz_class: "i" })).toEqual(["szz_class: not_of_the_list"]);
    expect(faultsOf({ area_lab_rd: "-60" })).toEqual(["area_lab_rd: negative"]);
    expect(faultsOf({ height_m: "1e3" })).toEqual(["height_m: not_a_number"]);
    expect(faultsOf({ compartment: "=1+1" })).toEqual(["compartment: not_a_code"]);
  });

  it("is refused when its parts do not fit together", () => {
    expect(faultsOf({ area_lab_rd: "61" })).toEqual(["area_m2: spaces_do_not_sum"]);
    expect(faultsOf({ until_quarter: "2027Q1" })).toEqual(["until_quarter: life_reversed"]);
    expect(faultsOf({ outline: "0 0; 10 0; 10 9; 0 9" })).toEqual(["outline: outline_area"]);
    expect(faultsOf({ outline: "0 0; 10 10; 10 0; 0 10" })).toEqual(["outline: outline_crosses"]);
    expect(faultsOf({ outline: "0 0; 10 0" })).toEqual(["outline: not_an_outline"]);
  });

  it("tells every field that is left empty", () => {
    expect(faultsOf({ unit: "", from_quarter: "", gmp: " " })).toEqual([
      "unit: required",
      "from_quarter: required",
      "gmp: required",
    ]);
  });
});
