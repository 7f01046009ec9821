import fc from "fast-check";
import {
  defaultSiteRules,
  latestQuarter,
  quarterOf,
  type SiteFacts,
  type UnitFacts,
} from "~/features/site";
import type { Candidate } from "../candidate";
import type { Forbidden, Problem } from "./problem";
import { criteria, defaultSettings, type Weights } from "./settings";

export const start = quarterOf(2027, 1);

const square = (x: number) =>
  [
    [x, 0],
    [x + 50, 0],
    [x + 50, 50],
    [x, 50],
  ] as const;

export const unit = (code: string, more: Partial<UnitFacts> = {}): UnitFacts => ({
  id: code,
  code,
  buildingId: code[0] ?? "A",
  level: 1,
  areaM2: 500,
  spaces: { lab_rd: more.areaM2 ?? 500 },
  heightM: 4.5,
  floorKn: 12,
  maxBsl: 3,
  fireCategory: "a",
  szzClass: "iii",
  gmpReadiness: "fitted",
  compartment: "1",
  life: { from: start - 8, until: latestQuarter },
  ...more,
});

/** Two buildings, 250 m apart, with so much power each and together. */
export function siteOf(
  units: readonly UnitFacts[],
  { a = 10_000, b = 10_000, site = 10_000, later = 0 } = {},
): SiteFacts {
  const power = (value: number) =>
    later > 0
      ? ([
          [start - 8, value],
          [start + 2, value + later],
        ] as const)
      : ([[start - 8, value]] as const);
  return {
    units,
    kept: [],
    buildings: new Map([
      ["A", { id: "A", code: "A", outline: square(0) }],
      ["B", { id: "B", code: "B", outline: square(300) }],
    ]),
    free: {
      building: new Map([
        ["A", { power_kw: power(a) }],
        ["B", { power_kw: power(b) }],
      ]),
      site: { power_kw: power(site) },
    },
    rules: defaultSiteRules,
  };
}

export type AskedPhase = Partial<Candidate["phases"][number]["needs"]> & {
  areaM2?: number;
  power?: number;
  from?: number;
  quarters?: number;
};

/** A company that needs laboratories. */
export function company(
  applicationId: string,
  phases: readonly AskedPhase[],
  more: Partial<Candidate> = {},
): Candidate {
  return {
    applicationId,
    number: applicationId,
    title: applicationId,
    organisation: applicationId,
    score: 80,
    jobs: 50,
    investmentMrub: 100,
    importSubstitution: false,
    phases: phases.map(
      ({ areaM2 = 400, power = 100, from = 0, quarters = 40, ...needs }, phase) => ({
        phase,
        name: null,
        from: start + from,
        until: start + from + quarters,
        givenM2: 0,
        needs: {
          areas: { lab_rd: areaM2 },
          loads: { power_kw: power },
          bsl: 1,
          fireCategory: "v4",
          explosiveM2: 0,
          szzClass: "none",
          heightM: 3.6,
          floorKn: 6,
          gmp: false,
          ...needs,
        },
      }),
    ),
    ...more,
  };
}

export const problemOf = (
  site: SiteFacts,
  candidates: readonly Candidate[],
  more: Partial<Problem> = {},
): Problem => ({
  site,
  candidates,
  pinned: [],
  forbidden: [],
  settings: { ...defaultSettings, later: 0, gap: 0 },
  present: start - 4,
  ...more,
});

export const weights: fc.Arbitrary<Weights> = fc
  .tuple(...criteria.map(() => fc.integer({ min: 0, max: 10 })))
  .map((all) => Object.fromEntries(criteria.map((one, at) => [one, all[at] ?? 0])) as Weights)
  .filter(({ apart: _, ...gains }) => Object.values(gains).some((one) => one > 0));

const areas = [300, 500, 800] as const;

const sites: fc.Arbitrary<SiteFacts> = fc
  .record({
    units: fc.array(
      fc.record({
        building: fc.constantFrom("A", "B"),
        areaM2: fc.constantFrom(...areas),
        compartment: fc.constantFrom("1", "2"),
        begins: fc.constantFrom(-8, -8, 1, 6),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    a: fc.integer({ min: 100, max: 600 }),
    b: fc.integer({ min: 100, max: 600 }),
    site: fc.integer({ min: 200, max: 900 }),
    later: fc.constantFrom(0, 200),
    kept: fc.boolean(),
  })
  .map(({ units, kept, ...power }) => {
    const made = units.map(({ building, areaM2, compartment, begins }, index) =>
      unit(`${building}-${index}`, {
        areaM2,
        compartment,
        life: { from: start + begins, until: latestQuarter },
      }),
    );
    const facts = siteOf(made, power);
    const [first] = made;
    const theirs = first && {
      unitId: first.id,
      applicationId: "tenant",
      quarters: { from: start - 8, until: start + 2 },
      bsl: 2,
      explosiveM2: 150,
      szzClass: "v" as const,
      gmp: true,
    };
    return { ...facts, kept: kept && theirs ? [theirs] : [] };
  });

const phases: fc.Arbitrary<AskedPhase> = fc.record({
  areaM2: fc.integer({ min: 20, max: 80 }).map((tens) => tens * 10),
  power: fc.integer({ min: 0, max: 400 }),
  from: fc.integer({ min: 0, max: 3 }),
  quarters: fc.constantFrom(2, 4, 40),
  bsl: fc.constantFrom(0, 1, 2, 3),
  explosiveM2: fc.constantFrom(0, 0, 120, 200),
  szzClass: fc.constantFrom("none" as const, "v" as const, "iii" as const),
  gmp: fc.boolean(),
});

const names = ["one", "two", "three"] as const;

/** Small questions whose answer can be found by trying everything. */
export const smallProblems: fc.Arbitrary<Problem> = fc
  .record({
    site: sites,
    companies: fc.array(
      fc.record({
        phases: fc.array(phases, { minLength: 1, maxLength: 2 }),
        score: fc.option(fc.integer({ min: 20, max: 100 })),
        jobs: fc.option(fc.integer({ min: 1, max: 200 })),
        importSubstitution: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    weights,
    later: fc.integer({ min: 0, max: 2 }),
    whole: fc.boolean(),
    closed: fc.option(fc.constantFrom("A", "B"), { freq: 3 }),
    onlyFor: fc.option(fc.constantFrom(...names)),
  })
  .map(({ site, companies, weights, later, whole, closed, onlyFor }) => {
    const candidates = companies.map(({ phases, ...more }, index) =>
      company(names[index] ?? "one", phases, more),
    );
    const forbidden: Forbidden[] = closed
      ? [{ applicationId: onlyFor, unitId: null, buildingId: closed }]
      : [];
    const settings = { weights, later, whole, gap: 0, seconds: 60 };
    return problemOf(site, candidates, { forbidden, settings });
  });
