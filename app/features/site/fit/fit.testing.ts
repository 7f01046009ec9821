import fc from "fast-check";
import { type Demand, fireCategories, szzClasses } from "../demand";
import { sumChanges } from "../loads/steps";
import { spaceTypes } from "../norms";
import { latestQuarter, type Quarters, quarterOf } from "../quarter";
import { resources } from "../resources";
import type { Fit } from "./fit";
import { judgeFit } from "./judge-fit";
import { defaultNeighbourLimits } from "./neighbours";
import type { Neighbour, Place } from "./place";

const first = quarterOf(2027, 1);
const loadCodes = resources.filter((one) => one !== "area_m2");

export const spans: fc.Arbitrary<Quarters> = fc
  .tuple(fc.integer({ min: first, max: first + 40 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => ({ from, until: from + length }));

const tenths = (max: number) => fc.integer({ min: 1, max: max * 10 }).map((value) => value / 10);
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 });

const areas = fc.dictionary(fc.constantFrom(...spaceTypes), tenths(800), { maxKeys: 5 });

/** Any demand at all. */
export const demands: fc.Arbitrary<Demand> = fc.record({
  areas,
  loads: fc.dictionary(fc.constantFrom(...loadCodes), tenths(3000), { maxKeys: 5 }),
  bsl: known(fc.integer({ min: 0, max: 3 })),
  fireCategory: known(fc.constantFrom(...fireCategories)),
  explosiveM2: known(fc.oneof(fc.constant(0), tenths(400))),
  szzClass: known(fc.constantFrom(...szzClasses)),
  heightM: known(tenths(8)),
  floorKn: known(tenths(25)),
  gmp: fc.boolean(),
  quarters: spans,
});

const free = fc.dictionary(
  fc.constantFrom(...loadCodes),
  fc
    .array(
      fc.tuple(
        fc.integer({ min: first - 4, max: first + 60 }),
        fc.integer({ min: -2000, max: 3000 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map(sumChanges),
);

const neighbours: fc.Arbitrary<Neighbour> = fc
  .record({
    unit: fc.constantFrom("B1-1-01", "B1-1-02", "B2-1-01"),
    quarters: spans,
    sameCompartment: fc.boolean(),
    sameBuilding: fc.boolean(),
    distanceM: fc.integer({ min: 10, max: 400 }),
    bsl: known(fc.integer({ min: 0, max: 3 })),
    explosiveM2: known(tenths(300)),
    szzClass: known(fc.constantFrom(...szzClasses)),
    gmp: fc.boolean(),
  })
  .map((one) => ({
    ...one,
    sameBuilding: one.sameCompartment || one.sameBuilding,
    distanceM: one.sameCompartment || one.sameBuilding ? 0 : one.distanceM,
  }));

/** Any place that the inventory can hold. */
export const places: fc.Arbitrary<Place> = fc
  .record({
    spaces: fc.dictionary(fc.constantFrom(...spaceTypes), tenths(900), { minKeys: 1, maxKeys: 5 }),
    heightM: tenths(9),
    floorKn: tenths(25),
    maxBsl: fc.integer({ min: 0, max: 3 }),
    fireCategory: fc.constantFrom(...fireCategories),
    szzClass: fc.constantFrom("iii" as const, "iv" as const, "v" as const, "none" as const),
    gmpReadiness: fc.constantFrom("none" as const, "shell" as const, "fitted" as const),
    life: fc
      .tuple(
        fc.integer({ min: first - 8, max: first + 30 }),
        fc.option(fc.integer({ min: 1, max: 80 })),
      )
      .map(([from, length]) => ({ from, until: length === null ? latestQuarter : from + length })),
    kept: fc.array(spans, { maxLength: 3 }),
    free: fc.record({ building: free, site: free }),
    neighbours: fc.array(neighbours, { maxLength: 3 }),
    hospitalM: known(fc.integer({ min: 20, max: 600 })),
  })
  .map((place) => ({
    ...place,
    areaM2: Math.round(Object.values(place.spaces).reduce((sum, one) => sum + one, 0) * 10) / 10,
  }));

/** A small laboratory with nothing special about it. */
export const plainDemand: Demand = {
  areas: { lab_rd: 400, office: 50 },
  loads: { power_kw: 80, water_m3d: 3 },
  bsl: 2,
  fireCategory: "v4",
  explosiveM2: 0,
  szzClass: "v",
  heightM: 3.6,
  floorKn: 6,
  gmp: false,
  quarters: { from: first, until: first + 40 },
};

/** A place that is just right for it. */
export const plainPlace: Place = {
  areaM2: 500,
  spaces: { lab_rd: 430, office: 70 },
  heightM: 4.5,
  floorKn: 10,
  maxBsl: 2,
  fireCategory: "v1",
  szzClass: "iv",
  gmpReadiness: "none",
  life: { from: first - 4, until: latestQuarter },
  kept: [],
  free: {
    building: { power_kw: [[first - 4, 200]], water_m3d: [[first - 4, 10]] },
    site: { power_kw: [[first - 4, 3000]], water_m3d: [[first - 4, 200]] },
  },
  neighbours: [],
  hospitalM: 400,
};

/** What comes of the rules that hold where nobody has set others. */
export const judgeByDefault = (demand: Demand, place: Place): Fit =>
  judgeFit(demand, place, { limits: defaultNeighbourLimits });
