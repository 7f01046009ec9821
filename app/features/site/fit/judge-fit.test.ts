import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Demand, fireCategories, szzClasses } from "../demand";
import { quarterOf } from "../quarter";
import { applyChange } from "./apply-change.testing";
import { type Change, fitVerdicts, type Parameter } from "./fit";
import { demands, judgeByDefault, places, plainDemand, plainPlace } from "./fit.testing";
import { compareFits } from "./judge-fit";
import type { Place } from "./place";

const first = quarterOf(2027, 1);
const runs = { numRuns: 400 };

/** The same project, asking for no more of anything. */
const lesser = (demand: Demand, by: readonly number[]): Demand => {
  const part = (index: number) => by[index % by.length] ?? 1;
  const less = (value: number | null, index: number) =>
    value === null ? null : Math.floor(value * part(index) * 10) / 10;
  const later = <T>(order: readonly T[], value: T | null, index: number) =>
    value === null
      ? null
      : (order[
          Math.min(
            order.length - 1,
            order.indexOf(value) + Math.round((1 - part(index)) * order.length),
          )
        ] ?? value);
  const scale = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([code, value], index) => [code, less(value, index)]),
    ) as T;
  const { from, until } = demand.quarters;
  const start = from + Math.floor((until - from - 1) * (1 - part(1)));
  return {
    areas: scale(demand.areas),
    loads: scale(demand.loads),
    bsl: demand.bsl === null ? null : Math.floor(demand.bsl * part(2)),
    fireCategory: later(fireCategories, demand.fireCategory, 3),
    explosiveM2: less(demand.explosiveM2, 4),
    szzClass: later(szzClasses, demand.szzClass, 0),
    heightM: less(demand.heightM, 1),
    floorKn: less(demand.floorKn, 2),
    gmp: demand.gmp && part(3) > 0.5,
    quarters: { from: start, until: Math.max(start + 1, until - Math.floor(3 * (1 - part(4)))) },
  };
};

const stands = (demand: Demand, place: Place, parameter: Parameter) =>
  judgeByDefault(demand, place).findings.find((one) => one.parameter === parameter)?.outcome ??
  "fits";

/** A change that is smaller by one step of its own kind; null where there is none. */
function smaller(demand: Demand, change: Change): Change | null {
  if (change.kind === "reduce") {
    const step = ["area", "height", "floor", "explosive"].includes(change.what) ? 0.1 : 0.001;
    const by = Math.round((change.by - step) * 1000) / 1000;
    return by > 0 ? { ...change, by } : null;
  }
  if (change.kind === "start") {
    const quarter = change.quarter - 1;
    return quarter > demand.quarters.from ? { ...change, quarter } : null;
  }
  if (change.kind === "leave") {
    const quarter = change.quarter + 1;
    return quarter < demand.quarters.until ? { ...change, quarter } : null;
  }
  if (change.kind === "lower_bsl" && change.to + 1 < (demand.bsl ?? 0)) {
    return { ...change, to: change.to + 1 };
  }
  return null;
}

describe("fit", () => {
  it("is never worse for less", () => {
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(demands, places, parts, (demand, place, by) => {
        const whole = judgeByDefault(demand, place);
        const less = judgeByDefault(lesser(demand, by), place);
        expect(fitVerdicts.indexOf(less.verdict)).toBeLessThanOrEqual(
          fitVerdicts.indexOf(whole.verdict),
        );
        const found = new Map(whole.findings.map((one) => [one.parameter, one.outcome]));
        for (const one of less.findings) {
          if (one.outcome === "fails") expect(found.get(one.parameter)).toBe("fails");
          else expect(found.has(one.parameter)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("names changes that make the parameter fit, and none that is larger than it has to be", () => {
    fc.assert(
      fc.property(demands, places, (demand, place) => {
        for (const { parameter, outcome, changes } of judgeByDefault(demand, place).findings) {
          for (const change of changes) {
            if (change.kind === "works") {
              expect(outcome).toBe("works");
              continue;
            }
            expect(stands(applyChange(demand, change), place, parameter)).not.toBe("fails");
            const less = smaller(demand, change);
            if (less && outcome === "fails") {
              expect(stands(applyChange(demand, less), place, parameter)).toBe("fails");
            }
          }
        }
      }),
      runs,
    );
  });

  it("takes up no load that is not free in each quarter, in the building and on the site", () => {
    fc.assert(
      fc.property(demands, places, (demand, place) => {
        const { findings } = judgeByDefault(demand, place);
        for (const [load, needed] of Object.entries(demand.loads)) {
          const { from, until } = demand.quarters;
          const limits = [place.free.building, place.free.site].flatMap(
            (free) => free[load as keyof typeof free] ?? [],
          );
          const inEach = Array.from({ length: until - from }, (_, index) => from + index);
          const free = [place.free.building, place.free.site].flatMap((limit) => {
            const steps = limit[load as keyof typeof limit];
            return steps
              ? inEach.map((at) => steps.findLast(([since]) => since <= at)?.[1] ?? 0)
              : [];
          });
          const short = limits.length > 0 && Math.min(...free) < needed;
          expect(findings.some((one) => one.parameter === load)).toBe(short);
        }
      }),
      runs,
    );
  });

  it("is clear of remarks where everything is there", () => {
    expect(judgeByDefault(plainDemand, plainPlace)).toEqual({
      verdict: "fits",
      findings: [],
      open: expect.arrayContaining([{ parameter: "wfi_lh", of: "demand" }]),
      wasteM2: 50,
    });
  });

  it.each<[string, Partial<Demand>, Partial<Place>, object]>([
    [
      "too small",
      { areas: { lab_rd: 620.5 } },
      {},
      {
        parameter: "area",
        outcome: "fails",
        by: 120.5,
        changes: [{ kind: "reduce", what: "area", by: 120.5 }],
      },
    ],
    [
      "power that is short from a quarter on",
      { loads: { power_kw: 320 } },
      {
        free: {
          building: {
            power_kw: [
              [first, 400],
              [first + 4, 200],
              [first + 6, 500],
            ],
          },
          site: {},
        },
      },
      {
        parameter: "power_kw",
        by: 120,
        limitOf: "building",
        quarter: first + 4,
        changes: [
          { kind: "reduce", what: "power_kw", by: 120 },
          { kind: "start", quarter: first + 6 },
        ],
      },
    ],
    [
      "cleanrooms in a shell",
      { areas: { gmp_c: 100 }, gmp: true },
      { gmpReadiness: "shell" },
      {
        parameter: "gmp",
        outcome: "works",
        changes: [{ kind: "works", works: "gmp_fit_out", areaM2: 500 }],
      },
    ],
    [
      "space that is somebody's for some quarters",
      {},
      { kept: [{ from: first + 10, until: first + 14 }] },
      {
        parameter: "availability",
        changes: [
          { kind: "start", quarter: first + 14 },
          { kind: "leave", quarter: first + 10 },
        ],
      },
    ],
  ])("says of %s by how much, and what would help", (_case, asks, has, finding) => {
    const fit = judgeByDefault({ ...plainDemand, ...asks }, { ...plainPlace, ...has });
    expect(fit.findings).toContainEqual(expect.objectContaining(finding));
  });

  it("leaves what nobody has stated open and holds nothing against it", () => {
    const unstated = { ...plainDemand, bsl: null, szzClass: null, loads: {} };
    const fit = judgeByDefault(unstated, { ...plainPlace, free: { building: {}, site: {} } });
    expect(fit.verdict).toBe("fits");
    expect(fit.open).toContainEqual({ parameter: "bsl", of: "demand" });
  });

  it("is sorted by verdict, then by what is in the way, then by waste", () => {
    const found = (has: Partial<Place>) => judgeByDefault(plainDemand, { ...plainPlace, ...has });
    const [tight, wide] = [found({ areaM2: 460 }), found({ areaM2: 900 })];
    const works = found({ spaces: { office: 500 } });
    const low = found({ heightM: 3, spaces: { office: 500 } });
    expect([low, wide, works, tight].sort(compareFits)).toEqual([tight, wide, works, low]);
  });
});
