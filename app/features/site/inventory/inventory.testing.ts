import fc from "fast-check";
import { fireCategories } from "../demand";
import { type SpaceType, spaceTypes } from "../norms";
import { quarterOf } from "../quarter";
import type { Inventory, KnownUnit } from "./inventory";
import { rectangle } from "./polygon";
import { gmpStates, permittedSzz, type UnitInput } from "./unit-fields";

/** A laboratory of 100 m² in the corner of its building. */
export const aUnit = (more: Partial<UnitInput> = {}): UnitInput => ({
  building: "K1",
  level: 1,
  code: "K1-1-01",
  areaM2: 100,
  spaces: { lab_rd: 60, tech: 40 },
  fromQuarter: quarterOf(2027, 1),
  untilQuarter: null,
  heightM: 4.2,
  floorKn: 7.5,
  maxBsl: 2,
  fireCategory: "v2",
  szzClass: "v",
  gmpReadiness: "shell",
  compartment: "K1-1-A",
  outline: rectangle(0, 0, 10, 10),
  ...more,
});

export const known = (unit: UnitInput, more: Partial<KnownUnit> = {}): KnownUnit => ({
  ...unit,
  id: `id of ${unit.code}`,
  version: 1,
  kept: null,
  ...more,
});

/** A building of 40 × 10 m with one floor, and these units. */
export const anInventory = (units: readonly KnownUnit[] = []): Inventory => ({
  buildings: [
    {
      id: "k1",
      code: "K1",
      outline: rectangle(0, 0, 40, 10),
      floors: [{ id: "k1-1", level: 1, areaM2: 400 }],
    },
  ],
  units,
});

const tenths = (max: number) => fc.integer({ min: 1, max }).map((value) => value / 10);
const code = fc.stringMatching(/^[A-ZА-Я0-9][A-ZА-Яa-z0-9._/-]{0,15}$/);
const spaces = fc
  .uniqueArray(fc.constantFrom<SpaceType>(...spaceTypes), { minLength: 1, maxLength: 6 })
  .chain((types) =>
    fc
      .array(fc.integer({ min: 1, max: 4_000 }), {
        minLength: types.length,
        maxLength: types.length,
      })
      .map((areas) => types.map((type, index) => [type, areas[index] ?? 1] as const)),
  );

/** Any unit that a form could hold: its areas add up and its outline covers them. */
export const anyUnit: fc.Arbitrary<UnitInput> = fc
  .record({
    spaces,
    code,
    building: code,
    compartment: code,
    level: fc.integer({ min: -5, max: 60 }),
    fromQuarter: fc.integer({ min: quarterOf(2020, 1), max: quarterOf(2050, 1) }),
    life: fc.option(fc.integer({ min: 1, max: 100 })),
    heightM: tenths(200).filter((height) => height >= 1),
    floorKn: tenths(500),
    maxBsl: fc.integer({ min: 0, max: 3 }),
    fireCategory: fc.constantFrom(...fireCategories),
    szzClass: fc.constantFrom(...permittedSzz),
    gmpReadiness: fc.constantFrom(...gmpStates),
  })
  .map(({ spaces: shared, life, ...unit }) => {
    const sum = shared.reduce((all, [, area]) => all + area, 0);
    return {
      ...unit,
      areaM2: sum / 10,
      spaces: Object.fromEntries(shared.map(([type, area]) => [type, area / 10])),
      untilQuarter: life === null ? null : unit.fromQuarter + life,
      outline: rectangle(0, 0, sum / 10, 1),
    };
  });
