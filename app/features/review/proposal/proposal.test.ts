import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, type Demand, meets } from "../demands/round-demands";
import type { Expert } from "../experts/expert";
import { type Proposal, propose, type Wanting } from "./proposal";

const codes = ["biosafety", "fire_safety", "area_oncology", "product_cell"] as const;

const experts = fc
  .array(
    fc.record({
      external: fc.boolean(),
      competences: fc.subarray([...codes]),
      cap: fc.integer({ min: 0, max: 6 }),
      load: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 9 },
  )
  .map((rows) => rows.map((row, index): Expert => expertOf(index, row)));

function expertOf(index: number, row: Partial<Expert>): Expert {
  const id = `e${String(index).padStart(3, "0")}`;
  const rest = { external: false, competences: [], cap: 5, load: 0 };
  return { id, name: id, away: { from: null, until: null }, ...rest, ...row };
}

const demands = fc.record({
  reviewers: fc.integer({ min: 1, max: 4 }),
  external: fc.integer({ min: 0, max: 2 }),
  hazard: fc.constantFrom<null | (typeof codes)[number]>(null, "biosafety", "fire_safety"),
});

/** Applications, experts, who of them may take what, and who assesses already. */
const scenes = fc.record({
  experts,
  plans: fc.array(fc.record({ demands, denied: fc.bigInt(0n, 511n), have: fc.bigInt(0n, 511n) }), {
    maxLength: 12,
  }),
});
type Scene = typeof scenes extends fc.Arbitrary<infer S> ? S : never;

const bit = (mask: bigint, index: number) => ((mask >> BigInt(index)) & 1n) === 1n;

function prepare({ experts: all, plans }: Scene) {
  const wanting = plans.map(({ demands: asked, have }, index): Wanting => {
    const list: Demand[] = [
      ...(asked.hazard
        ? [{ kind: "competence" as const, competence: asked.hazard, reasons: [], count: 1 }]
        : []),
      { kind: "external", count: asked.external },
      { kind: "reviewers", count: asked.reviewers },
    ];
    return {
      id: `a${String(index).padStart(3, "0")}`,
      demands: list.filter(({ count }) => count > 0),
      field: ["area_oncology"],
      // few have any yet
      have: index % 3 === 0 ? all.filter((_, at) => bit(have, at)).slice(0, 2) : [],
    };
  });
  const denied = new Set(
    plans.flatMap((plan, index) =>
      all.flatMap((expert, at) =>
        // about one pair in four
        bit(plan.denied, at) && (index + at) % 2 === 0
          ? [`${wanting[index]?.id} ${expert.id}`]
          : [],
      ),
    ),
  );
  const mayTake = (expert: Expert, id: string) => !denied.has(`${id} ${expert.id}`);
  return { all, wanting, mayTake, proposal: propose(wanting, { experts: all, mayTake }) };
}

type Prepared = ReturnType<typeof prepare>;
const loadsAfter = ({ all }: Prepared, { picks }: Proposal) =>
  new Map(
    all.map((one) => [
      one.id,
      one.load + picks.filter(({ expertId }) => expertId === one.id).length,
    ]),
  );
const namedBy = ({ all }: Prepared, ids: readonly string[]) =>
  all.filter(({ id }) => ids.includes(id));
const pickedFor = (scene: Prepared, id: string) =>
  namedBy(
    scene,
    scene.proposal.picks.flatMap((pick) => (pick.applicationId === id ? [pick.expertId] : [])),
  );

const holds = (check: (scene: Prepared) => void) =>
  fc.assert(
    fc.property(scenes, (scene) => check(prepare(scene))),
    { numRuns: 400 },
  );

describe("a proposal", () => {
  it("never lifts an expert above the cap, nor takes one twice or one who may not", () => {
    holds((scene) => {
      const { all, wanting, mayTake, proposal } = scene;
      const loads = loadsAfter(scene, proposal);
      for (const one of all) {
        expect(loads.get(one.id)).toBeLessThanOrEqual(Math.max(one.cap, one.load));
      }
      const pairs = proposal.picks.map((pick) => `${pick.applicationId} ${pick.expertId}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const application of wanting) {
        for (const expert of pickedFor(scene, application.id)) {
          expect(mayTake(expert, application.id)).toBe(true);
          expect(application.have).not.toContain(expert);
        }
      }
    });
  });

  it("meets every demand, or names exactly what is missing", () => {
    holds((scene) => {
      for (const application of scene.wanting) {
        const all = [...application.have, ...pickedFor(scene, application.id)];
        const missing = coverageOf(application.demands, all).filter((one) => one.missing > 0);
        const named = scene.proposal.gaps.filter((gap) => gap.applicationId === application.id);
        expect(named.map((gap) => [gap.demand, gap.missing])).toEqual(
          missing.map((one) => [one.demand, one.missing]),
        );
      }
    });
  });

  it("names no gap that a free expert could close", () => {
    holds((scene) => {
      const loads = loadsAfter(scene, scene.proposal);
      for (const { applicationId, demand } of scene.proposal.gaps) {
        const application = scene.wanting.find(({ id }) => id === applicationId);
        const on = [...(application?.have ?? []), ...pickedFor(scene, applicationId)];
        const free = scene.all.filter(
          (one) =>
            meets(demand, one) &&
            !on.includes(one) &&
            scene.mayTake(one, applicationId) &&
            (loads.get(one.id) ?? 0) < one.cap,
        );
        expect(free).toEqual([]);
      }
    });
  });

  it("is as even as the rules allow: nobody could take over from someone two or more busier", () => {
    holds((scene) => {
      const loads = loadsAfter(scene, scene.proposal);
      for (const application of scene.wanting) {
        const picked = pickedFor(scene, application.id);
        for (const busy of picked) {
          for (const idle of scene.all) {
            const apart = (loads.get(busy.id) ?? 0) - (loads.get(idle.id) ?? 0);
            if (apart < 2 || (loads.get(idle.id) ?? 0) >= idle.cap) continue;
            if (picked.includes(idle) || application.have.includes(idle)) continue;
            if (!scene.mayTake(idle, application.id)) continue;
            const before = coverageOf(application.demands, [...application.have, ...picked]);
            const after = coverageOf(application.demands, [
              ...application.have,
              ...picked.filter((one) => one !== busy),
              idle,
            ]);
            const worse = after.some((one, at) => one.missing > (before[at]?.missing ?? 0));
            expect(worse, `${application.id}: ${busy.id} → ${idle.id}`).toBe(true);
          }
        }
      }
    });
  });

  it("spreads loads within one of each other when everybody may take everything", () => {
    const free = fc.record({
      people: fc.integer({ min: 3, max: 9 }),
      applications: fc.integer({ min: 1, max: 15 }),
      reviewers: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(free, ({ people, applications, reviewers }) => {
        const all = Array.from({ length: people }, (_, at) => expertOf(at, { cap: 50 }));
        const wanting = Array.from({ length: applications }, (_, at) => ({
          id: `a${at}`,
          demands: [{ kind: "reviewers" as const, count: reviewers }],
          field: [],
          have: [],
        }));
        const { picks, gaps } = propose(wanting, { experts: all, mayTake: () => true });
        const loads = all.map(({ id }) => picks.filter((pick) => pick.expertId === id).length);
        expect(gaps).toEqual([]);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not depend on the order in which people and applications come", () => {
    holds(({ all, wanting, mayTake, proposal }) => {
      const turned = propose([...wanting].reverse(), { experts: [...all].reverse(), mayTake });
      expect(turned).toEqual(proposal);
    });
  });

  it("frees a full expert whom only one application needs", () => {
    const biosafety = expertOf(0, { cap: 1, competences: ["biosafety"] });
    const other = expertOf(1, { cap: 1 });
    const anybody: Wanting = {
      id: "a1",
      demands: [{ kind: "reviewers", count: 1 }],
      field: [],
      have: [],
    };
    const hazard: Wanting = {
      id: "a2",
      demands: [{ kind: "competence", competence: "biosafety", reasons: [], count: 1 }],
      field: [],
      have: [],
    };
    const { picks, gaps } = propose([anybody, hazard], {
      experts: [biosafety, other],
      mayTake: () => true,
    });
    expect(gaps).toEqual([]);
    expect(picks).toEqual([
      { applicationId: "a1", expertId: other.id },
      { applicationId: "a2", expertId: biosafety.id },
    ]);
  });
});
