import fc from "fast-check";
import {
  type Demand,
  defaultSiteRules,
  latestQuarter,
  quarterOf,
  type SiteFacts,
  type UnitFacts,
} from "~/features/site";
import type { Candidate } from "../candidate";
import type { Placement } from "../placement";

export const start = quarterOf(2027, 1);

/** A laboratory that is fit for everything but what is contained. */
const unit = (code: string, buildingId: string, areaM2: number): UnitFacts => ({
  id: code,
  code,
  buildingId,
  level: 1,
  areaM2,
  spaces: { lab_rd: areaM2 },
  heightM: 4.5,
  floorKn: 12,
  maxBsl: 2,
  fireCategory: "a",
  szzClass: "iv",
  gmpReadiness: "fitted",
  compartment: `${buildingId}-1`,
  life: { from: start - 8, until: latestQuarter },
});

const square = (x: number) =>
  [
    [x, 0],
    [x + 50, 0],
    [x + 50, 50],
    [x, 50],
  ] as const;

/** Two buildings far from one another, the site's power short of what both could take. */
export const site: SiteFacts = {
  units: [
    unit("A-1", "A", 500),
    unit("A-2", "A", 500),
    unit("A-3", "A", 800),
    unit("B-1", "B", 500),
    unit("B-2", "B", 1200),
  ],
  kept: [],
  buildings: new Map([
    ["A", { id: "A", code: "A", outline: square(0) }],
    ["B", { id: "B", code: "B", outline: square(500) }],
  ]),
  free: {
    building: new Map([
      ["A", { power_kw: [[start - 8, 300]], area_m2: [[start - 8, 1800]] }],
      ["B", { power_kw: [[start - 8, 400]], area_m2: [[start - 8, 1700]] }],
    ]),
    site: { power_kw: [[start - 8, 500]], area_m2: [[start - 8, 3500]] },
  },
  rules: defaultSiteRules,
};

/** A laboratory's needs. */
export const needsOf = (
  areaM2: number,
  more: Partial<Demand> = {},
): Candidate["phases"][number]["needs"] => ({
  areas: { lab_rd: areaM2 },
  loads: { power_kw: 100 },
  bsl: 1,
  fireCategory: "v4",
  explosiveM2: 0,
  szzClass: "none",
  heightM: 3.6,
  floorKn: 6,
  gmp: false,
  ...more,
});

export const candidate = (
  applicationId: string,
  ...phases: readonly (Candidate["phases"][number]["needs"] & { givenM2?: number })[]
): Candidate => ({
  applicationId,
  number: applicationId,
  title: applicationId,
  organisation: applicationId,
  score: null,
  jobs: null,
  investmentMrub: null,
  importSubstitution: false,
  phases: phases.map(({ givenM2 = 0, ...needs }, phase) => ({
    phase,
    name: null,
    needs,
    from: start,
    until: start + 40,
    givenM2,
  })),
});

export const place = (
  applicationId: string,
  unitId: string,
  { phase = 0, from = start, until = start + 40 } = {},
): Placement => ({ applicationId, phase, unitId, quarters: { from, until } });

const applicants = ["one", "two", "three"] as const;

export const candidates: fc.Arbitrary<Candidate[]> = fc
  .tuple(
    ...applicants.map(() =>
      fc.array(
        fc.record({
          area: fc.integer({ min: 100, max: 1400 }),
          // Never a sum that is a limit to the last digit.
          power: fc.integer({ min: 0, max: 350 }).map((value) => value + 0.3),
          explosive: fc.integer({ min: 0, max: 300 }),
          gmp: fc.boolean(),
          givenM2: fc.constantFrom(0, 0, 50, 2000),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    ),
  )
  .map((all) =>
    all.map((phases, index) =>
      candidate(
        applicants[index] ?? "one",
        ...phases.map(({ area, power, explosive, gmp, givenM2 }) => ({
          ...needsOf(area, { loads: { power_kw: power }, explosiveM2: explosive, gmp }),
          givenM2,
        })),
      ),
    ),
  );

/** Placements as the board makes them: a unit at most once for a phase. */
export const placements: fc.Arbitrary<Placement[]> = fc
  .uniqueArray(
    fc.record({
      applicationId: fc.constantFrom(...applicants),
      phase: fc.integer({ min: 0, max: 1 }),
      unitId: fc.constantFrom(...site.units.map(({ id }) => id)),
      from: fc.integer({ min: start, max: start + 20 }),
      length: fc.integer({ min: 1, max: 20 }),
    }),
    {
      maxLength: 6,
      selector: ({ applicationId, phase, unitId }) => `${applicationId} ${phase} ${unitId}`,
    },
  )
  .map((all) =>
    all.map(({ applicationId, phase, unitId, from, length }) => ({
      applicationId,
      phase,
      unitId,
      quarters: { from, until: from + length },
    })),
  );
