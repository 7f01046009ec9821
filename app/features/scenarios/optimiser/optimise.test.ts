import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { MilpSolver } from "~/platform/milp";
import { openSolver } from "~/platform/milp/open-solver.server";
import { judgePlan } from "../judge/judge-plan";
import { type Outcome, type Proposal, proposalPlan } from "./answer/proposal";
import { optimise } from "./optimise";
import { company, problemOf, siteOf, smallProblems, start, unit } from "./optimiser.testing";
import { gains } from "./options/value";
import type { Problem } from "./problem";
import { isLawful, tryEverything, worthOf } from "./try-everything.testing";

let solver: MilpSolver;

beforeAll(async () => {
  solver = await openSolver();
});

const run = (problem: Problem): Outcome => optimise(problem, solver, () => {});

function proposed(problem: Problem): Proposal {
  const outcome = run(problem);
  if (outcome.kind !== "proposal") throw new Error(JSON.stringify(outcome));
  return outcome.proposal;
}

function planOf({ placed }: Proposal, { candidates, site }: Problem) {
  return placed.map(({ applicationId, phase, unitIds, quarters }) => {
    const candidate = candidates.find((one) => one.applicationId === applicationId);
    const unit = site.units.find(({ id }) => id === unitIds[0]);
    if (!candidate || !unit) throw new Error("placed out of nowhere");
    return { candidate, phase, unit, ...quarters };
  });
}

/** Those in which several units together are of no use. */
const aloneOnly = smallProblems.map((problem) => ({
  ...problem,
  site: {
    ...problem.site,
    units: problem.site.units.map((one) => {
      const areaM2 = Math.max(one.areaM2, 500);
      return { ...one, areaM2, spaces: { lab_rd: areaM2 } };
    }),
  },
  candidates: problem.candidates.map((candidate) => ({
    ...candidate,
    phases: candidate.phases.map((phase) => ({
      ...phase,
      needs: {
        ...phase.needs,
        areas: { lab_rd: Math.min(phase.needs.areas.lab_rd ?? 0, 500) },
      },
    })),
  })),
}));

describe("a proposal", () => {
  it("is as good as the best of all plans, and lawful by independent words", () => {
    fc.assert(
      fc.property(aloneOnly, (problem) => {
        const proposal = proposed(problem);
        const plan = planOf(proposal, problem);
        expect(isLawful(plan, problem)).toBe(true);
        expect(proposal.objective).toBeCloseTo(worthOf(plan, problem), 6);
        expect(proposal.objective).toBeCloseTo(tryEverything(problem), 5);
        expect(proposal.bound).toBeCloseTo(proposal.objective, 5);
      }),
      { numRuns: 60 },
    );
  });

  it("brings no less of a criterion when that one is weighed more", () => {
    const cases = fc.tuple(aloneOnly, fc.constantFrom(...gains), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(cases, ([problem, criterion, more]) => {
        const { settings } = problem;
        const { weights } = settings;
        const heavier = { ...weights, [criterion]: weights[criterion] + more };
        const before = proposed(problem).reached[criterion];
        const after = proposed({ ...problem, settings: { ...settings, weights: heavier } });
        expect(after.reached[criterion]).toBeGreaterThanOrEqual(before - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("lets companies share no more compartments when keeping apart is weighed more", () => {
    fc.assert(
      fc.property(aloneOnly, (problem) => {
        const { settings } = problem;
        const apart = settings.weights.apart + 5;
        const heavier = { ...settings, weights: { ...settings.weights, apart } };
        const after = proposed({ ...problem, settings: heavier }).reached.apart;
        expect(after).toBeLessThanOrEqual(proposed(problem).reached.apart);
      }),
      { numRuns: 40 },
    );
  });

  it("passes the judgement of people's plans, with phases on several units too", () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const plan = proposalPlan(proposed(problem));
        expect(judgePlan(problem.site, problem.candidates, plan).conflicts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves what is pinned where it is and uses nothing that is forbidden", () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const [first] = proposed(problem).placed;
        fc.pre(first !== undefined);
        if (!first) return;
        const pinned = proposalPlan({ placed: [first] });
        const other = problem.site.units.find(({ id }) => !first.unitIds.includes(id));
        const forbidden = other
          ? [{ applicationId: null, unitId: other.id, buildingId: null }]
          : [];
        const { placed } = proposed({ ...problem, pinned, forbidden });
        expect(placed).toContainEqual(
          expect.objectContaining({
            unitIds: first.unitIds,
            quarters: first.quarters,
            pinned: true,
          }),
        );
        expect(placed.flatMap(({ unitIds }) => unitIds)).not.toContain(other?.id);
      }),
      { numRuns: 60 },
    );
  });
});

describe("several units for one phase", () => {
  it("stand in one building, where none alone is large enough", () => {
    const site = siteOf([unit("A-1"), unit("A-2"), unit("B-1"), unit("B-2", { areaM2: 300 })]);
    const { placed } = proposed(problemOf(site, [company("one", [{ areaM2: 900 }])]));
    expect(placed[0]?.unitIds).toEqual(["A-1", "A-2"]);
  });
});

describe("what is left out", () => {
  const two = [unit("A-1"), unit("A-2")];

  it("is told the closest unit where nothing fits", () => {
    const { leftOut } = proposed(problemOf(siteOf(two), [company("one", [{ heightM: 9 }])]));
    expect(leftOut).toMatchObject([
      { applicationId: "one", phase: 0, why: "does_not_fit", unitIds: ["A-1"] },
    ]);
    expect(leftOut[0]?.why === "does_not_fit" && leftOut[0].findings).toMatchObject([
      { parameter: "height", by: 4.5 },
    ]);
  });

  it("is told the limit, its quarter and who has taken it", () => {
    const site = siteOf(two, { a: 350, site: 250 });
    const candidates = [
      company("better", [{ power: 200 }], { score: 90 }),
      company("worse", [{ power: 100 }], { score: 40 }),
    ];
    const proposal = proposed(problemOf(site, candidates));
    const by = [{ applicationId: "better", phase: 0 }];
    expect(proposal.leftOut).toMatchObject([
      {
        applicationId: "worse",
        why: "blocked",
        blockers: [{ kind: "limit", buildingId: null, resource: "power_kw", quarter: start, by }],
      },
    ]);
    expect(proposal.binding).toEqual([]);
  });

  it("is told who has the unit, and the unit who else wanted it", () => {
    const candidates = [company("better", [{}], { score: 90 }), company("worse", [{}])];
    const { leftOut, contested } = proposed(problemOf(siteOf([unit("A-1")]), candidates));
    const by = { applicationId: "better", phase: 0 };
    const others = [{ applicationId: "worse", phase: 0 }];
    expect(leftOut).toMatchObject([
      { ...others[0], why: "blocked", blockers: [{ kind: "unit", unitId: "A-1", by: [by] }] },
    ]);
    expect(contested).toEqual([{ unitId: "A-1", by, others }]);
  });

  it("is told where it is forbidden, and that an earlier phase is missing", () => {
    const forbidden = [{ applicationId: "one", unitId: null, buildingId: "A" }];
    const candidates = [company("one", [{}, { areaM2: 100 }])];
    const { leftOut } = proposed(problemOf(siteOf(two), candidates, { forbidden }));
    expect(leftOut.map(({ why }) => why)).toEqual(["forbidden", "forbidden"]);
    const high = proposed(problemOf(siteOf(two), [company("one", [{ heightM: 9 }, {}])]));
    expect(high.leftOut.map(({ why }) => why)).toEqual(["does_not_fit", "order"]);
  });
});

describe("limits", () => {
  it("bind from 95 % of what was free", () => {
    const site = siteOf([unit("A-1")], { a: 100, site: 104 });
    const { binding } = proposed(problemOf(site, [company("one", [{ power: 98 }])]));
    expect(binding).toEqual([
      { buildingId: "A", resource: "power_kw", quarter: start, taken: 98, free: 100 },
    ]);
  });
});

describe("an impossible question", () => {
  const site = siteOf([unit("A-1"), unit("A-2")]);
  const candidates = [company("one", [{}]), company("two", [{}])];
  const pin = (applicationId: string) => ({
    applicationId,
    phase: 0,
    unitId: "A-1",
    quarters: { from: start, until: start + 40 },
  });

  it("names the pinned placements that contradict one another", () => {
    const outcome = run(problemOf(site, candidates, { pinned: [pin("one"), pin("two")] }));
    expect(outcome).toMatchObject({
      kind: "infeasible",
      contradictions: [{ kind: "judged", conflict: { kind: "same_unit", unitId: "A-1" } }],
    });
  });

  it("names what is both pinned and forbidden", () => {
    const forbidden = [{ applicationId: null, unitId: null, buildingId: "A" }];
    const outcome = run(problemOf(site, candidates, { pinned: [pin("one")], forbidden }));
    expect(outcome).toEqual({
      kind: "infeasible",
      contradictions: [{ kind: "forbidden", placement: pin("one") }],
    });
  });

  it("says when there is nothing to place", () => {
    expect(run(problemOf(site, []))).toEqual({ kind: "failed", why: "nothing_open" });
  });
});
