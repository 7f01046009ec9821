import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptLine, quarterOf } from "~/features/site";
import { drawnSteps } from "../judge/beside-others";
import {
  candidate,
  candidates,
  needsOf,
  place,
  placements,
  site,
  start,
} from "../judge/plan.testing";
import { groupsOf } from "../judge/plan-groups";
import { figurePlan } from "./figure-plan";
import { type PlanFigures, planFiguresSchema, totalsOf } from "./plan-figures";
import { shownPlan } from "./shown-plan";

const lines: KeptLine[] = [
  { building: null, resource: "power_kw", capacity: [[start - 8, 350]], kept: [[start, 100]] },
  { building: "A", resource: "power_kw", capacity: [[start - 8, 210]], kept: [] },
];
const totals = (figures: PlanFigures) =>
  totalsOf({ ...figures, conflicts: figures.conflicts.length });
const figuresOf = (asked: Parameters<typeof groupsOf>[1], placed: ReturnType<typeof place>[]) =>
  figurePlan({
    site,
    lines,
    candidates: asked as ReturnType<typeof candidate>[],
    placements: placed,
    present: quarterOf(2026, 4),
  });

describe("the figures of a plan", () => {
  it("keep what was reckoned when they are written down and read again", () => {
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        const { figures } = figuresOf(asked, placed);
        expect(planFiguresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(
          JSON.parse(JSON.stringify(figures)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("are sums: the area let is that of the units, the peak that of the loads in the worst quarter", () => {
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        const { figures } = figuresOf(asked, placed);
        const area = placed.reduce((sum, { applicationId, phase, unitId }) => {
          const known = asked
            .find((one) => one.applicationId === applicationId)
            ?.phases.some((one) => one.phase === phase);
          const unit = site.units.find(({ id }) => id === unitId);
          return sum + (known ? (unit?.areaM2 ?? 0) : 0);
        }, 0);
        expect(totals(figures).letM2).toBeCloseTo(area, 1);
        const drawn = drawnSteps(
          groupsOf(site, asked, placed).flatMap((group) => group.placed),
          "power_kw",
        );
        const quarters = Array.from({ length: 80 }, (_, index) => start + index);
        const peak = Math.max(
          ...quarters.map(
            (quarter) => 100 + (drawn.findLast(([from]) => from <= quarter)?.[1] ?? 0),
          ),
        );
        const load = figures.loads.find(({ building }) => building === null);
        expect(load?.peak).toBeCloseTo((0.7 * peak) / 350, 3);
        expect(load?.keptPeak).toBeCloseTo(0.2, 3);
      }),
      { numRuns: 100 },
    );
  });

  const scored = (id: string, score: number | null) => ({
    ...candidate(id, needsOf(400)),
    score,
    jobs: 40,
    investmentMrub: 100,
  });

  it("count people and money by the share of the area, scores of those who get something", () => {
    const asked = [
      scored("one", 80),
      scored("two", 60),
      { ...scored("three", 90), phases: candidate("three", needsOf(500), needsOf(500)).phases },
    ];
    const placed = [place("one", "A-1"), place("three", "B-1")];
    const { figures } = figuresOf(asked, placed);
    expect(totals(figures)).toMatchObject({
      letM2: 1000,
      placed: 2,
      leftOut: 1,
      meanScore: 85,
      sumScore: 170,
      jobs: 60,
      investmentMrub: 150,
    });
  });

  it("say of whoever is left out what would fit, or what is in the way", () => {
    const asked = [candidate("one", needsOf(400)), candidate("two", needsOf(5000))];
    const { figures } = figuresOf(asked, []);
    expect(figures.candidates.map(({ phases }) => phases[0])).toMatchObject([
      { wouldFit: "A-1", inTheWay: [] },
      { wouldFit: null, inTheWay: ["area"] },
    ]);
  });

  it("tell nobody of an application that is closed to them, nor what it brings", () => {
    const asked = [scored("one", 80), scored("two", 60)];
    const { figures } = figuresOf(asked, [place("one", "A-1"), place("two", "A-1")]);
    const shown = shownPlan(figures, new Map([["one", { score: null }]]));
    expect(JSON.stringify(shown)).not.toContain("two");
    expect(shown).toMatchObject({
      candidates: [{ applicationId: "one", score: null }],
      conflicts: [{ kind: "taken", by: "reality", concerned: [{ number: "one" }] }],
      totals: { placed: 1, jobs: 40, meanScore: null, letM2: 500, conflicts: 1 },
    });
    const none = shownPlan(figures, new Map());
    expect(none).toMatchObject({ candidates: [], conflicts: [], totals: { letM2: 0 } });
  });
});
