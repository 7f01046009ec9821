import { describe, expect, it } from "vitest";
import { quarterOf } from "../quarter";
import { compareUnits } from "./compare-units";
import { anInventory, aUnit, known } from "./inventory.testing";
import { rectangle } from "./polygon";
import type { UnitInput } from "./unit-fields";

const second = aUnit({ code: "K1-1-02", outline: rectangle(10, 0, 10, 10) });
const start = quarterOf(2027, 1);
const both = anInventory([known(aUnit()), known(second)]);

const faultsOf = (...args: Parameters<typeof compareUnits>) =>
  compareUnits(...args).faults.map(({ index, field, refusal }) => [index, field, refusal.code]);
const kinds = (proposed: UnitInput[]) =>
  compareUnits(both, proposed).changes.map(({ kind }) => kind);

describe("proposed units", () => {
  it("are added, changed or unchanged by their code; what is not proposed stays", () => {
    const third = aUnit({ code: "K1-1-03", outline: rectangle(20, 0, 10, 10) });
    const higher = aUnit({ heightM: 5 });
    expect(kinds([third, higher, second])).toEqual(["added", "changed", "unchanged"]);
    expect(faultsOf(both, [third, higher, second])).toEqual([]);
    expect(compareUnits(both, [higher]).changes[0]).toMatchObject({ fields: ["height_m"] });
  });

  it("lie on nothing that stands at the same time", () => {
    const across = aUnit({ code: "new", outline: rectangle(5, 0, 10, 10) });
    expect(faultsOf(both, [across])).toEqual([[0, "outline", "overlaps"]]);
    const later = { ...across, fromQuarter: start + 8 };
    expect(faultsOf(both, [later])).toEqual([[0, "outline", "overlaps"]]);
    const ended = [aUnit(), second].map((unit) => known({ ...unit, untilQuarter: start + 8 }));
    expect(faultsOf(anInventory(ended), [later])).toEqual([]);
  });

  it("lie on none of each other: the later row is told", () => {
    const [one, other] = [30, 35].map((x) =>
      aUnit({ code: `n${x}`, areaM2: 50, spaces: { tech: 50 }, outline: rectangle(x, 0, 5, 10) }),
    );
    const wide = aUnit({ code: "wide", outline: rectangle(30, 0, 10, 10) });
    if (!one || !other) throw new Error("two units");
    expect(faultsOf(both, [one, other, wide])).toEqual([[2, "outline", "overlaps"]]);
    expect(faultsOf(both, [wide, other, one])).toEqual([
      [1, "outline", "overlaps"],
      [2, "outline", "overlaps"],
    ]);
  });

  it("change places with each other in one go", () => {
    const swapped = [
      { ...aUnit(), outline: second.outline },
      { ...second, outline: aUnit().outline },
    ];
    expect(faultsOf(both, swapped)).toEqual([]);
  });

  it("are no more together than their floor", () => {
    const small = {
      ...both,
      buildings: both.buildings.map((building) => ({
        ...building,
        floors: [{ id: "k1-1", level: 1, areaM2: 250 }],
      })),
    };
    const third = aUnit({ code: "K1-1-03", outline: rectangle(20, 0, 10, 10) });
    const [fault] = compareUnits(small, [third]).faults;
    expect(fault).toMatchObject({
      field: "area_m2",
      refusal: { code: "floor_full", params: { over: 50 } },
    });
    expect(faultsOf(small, [aUnit({ heightM: 6 })])).toEqual([]);
  });

  it("stand in a building and on a floor that are there", () => {
    expect(faultsOf(both, [aUnit({ building: "K9", code: "a" })])).toEqual([
      [0, "building", "building_unknown"],
    ]);
    expect(faultsOf(both, [aUnit({ level: 7, code: "a" })])).toEqual([
      [0, "floor", "floor_unknown"],
    ]);
    const out = aUnit({ code: "a", outline: rectangle(35, 0, 10, 10) });
    expect(faultsOf(both, [out])).toEqual([[0, "outline", "outside_building"]]);
  });

  it("are named once", () => {
    expect(faultsOf(both, [second, { ...second, code: "k1-1-02" }])).toContainEqual([
      1,
      "unit",
      "code_repeated",
    ]);
  });

  it("keep what is promised of them", () => {
    const kept = { from: start + 2, until: start + 12 };
    const inventory = anInventory([known(aUnit(), { kept })]);
    const smaller = { areaM2: 50, spaces: { tech: 50 }, outline: rectangle(0, 0, 5, 10) };
    expect(faultsOf(inventory, [aUnit(smaller)])).toEqual([[0, "area_m2", "area_kept"]]);
    expect(faultsOf(inventory, [aUnit({ fromQuarter: start + 2 })])).toEqual([]);
    expect(faultsOf(inventory, [aUnit({ fromQuarter: start + 3 })])).toEqual([
      [0, "from_quarter", "kept_earlier"],
    ]);
    expect(faultsOf(inventory, [aUnit({ untilQuarter: start + 11 })])).toEqual([
      [0, "until_quarter", "kept_later"],
    ]);
    expect(faultsOf(inventory, [aUnit({ heightM: 5 })])).toEqual([]);
  });

  it("are compared within seconds, five thousand on one floor", () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      aUnit({
        code: `n${index}`,
        areaM2: 0.1,
        spaces: { tech: 0.1 },
        outline: rectangle(index % 4 ? 0 : index / 1_000, 0, 0.1, 1),
      }),
    );
    const { faults } = compareUnits(anInventory(), many);
    expect(faults.length).toBeGreaterThan(4_000);
  }, 20_000);
});
