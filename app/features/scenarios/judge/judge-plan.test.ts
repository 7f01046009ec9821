import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap, type SiteFacts, sumChanges } from "~/features/site";
import type { Placement } from "../placement";
import { drawnSteps } from "./beside-others";
import { judgePlan } from "./judge-plan";
import { candidate, candidates, needsOf, place, placements, site, start } from "./plan.testing";
import { groupsOf } from "./plan-groups";
import type { PlacementKey, PlanConflict } from "./plan-judgement";

const runs = { numRuns: 400 };
const found = (conflicts: readonly PlanConflict[]) =>
  conflicts.map((one) => (one.kind === "does_not_fit" ? one.finding.parameter : one.kind));
const conflictsOf = (...of: Parameters<typeof judgePlan>) => found(judgePlan(...of).conflicts);

/** What must hold of a plan that nothing is in the way of, reckoned quarter by quarter. */
function stands(world: SiteFacts, placed: readonly Placement[], asked: typeof all): boolean {
  const units = groupsOf(world, asked, placed).flatMap((group) => group.placed);
  return placed.every(({ quarters }) =>
    Array.from(
      { length: quarters.until - quarters.from },
      (_, index) => quarters.from + index,
    ).every((quarter) => {
      const then = units.filter(
        ({ placement }) => placement.quarters.from <= quarter && quarter < placement.quarters.until,
      );
      const drawn = (of: (building: string) => boolean) =>
        then
          .filter(({ unit }) => of(unit.buildingId))
          .reduce((sum, { draw }) => sum + (draw.power_kw ?? 0), 0);
      return (
        new Set(then.map(({ unit }) => unit.id)).size === then.length &&
        drawn((one) => one === "A") <= 300.001 &&
        drawn((one) => one === "B") <= 400.001 &&
        drawn(() => true) <= 500.001
      );
    }),
  );
}
const all = [candidate("one", needsOf(450)), candidate("two", needsOf(450))];

describe("a plan", () => {
  it("has a conflict wherever two of its placements share a unit and a quarter", () => {
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        const named = (keys: readonly PlacementKey[]) =>
          keys
            .map(({ applicationId, phase, unitId }) => `${applicationId} ${phase} ${unitId}`)
            .sort()
            .join(" + ");
        const shared = placed.flatMap((one, index) =>
          placed
            .slice(index + 1)
            .filter((other) => one.unitId === other.unitId && overlap(one.quarters, other.quarters))
            .map((other) => named([one, other])),
        );
        const told = judgePlan(site, asked, placed).conflicts.flatMap((one) =>
          one.kind === "same_unit" ? [named(one.placements)] : [],
        );
        expect(told.sort()).toEqual(shared.sort());
      }),
      runs,
    );
  });

  it("without conflicts keeps every limit in each quarter and gives no unit twice", () => {
    let clear = 0;
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        if (judgePlan(site, asked, placed).conflicts.length > 0) return;
        if (placed.length > 1) clear += 1;
        expect(stands(site, placed, asked)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(clear).toBeGreaterThan(0);
  });

  it("has no conflict more when something is taken out of it, but limits of areas once no unit is doubly taken", () => {
    // While one is, no limit of areas is told: they may show when it is not any more.
    const counted = (conflicts: readonly PlanConflict[], withAreas: boolean) =>
      conflicts.filter(({ kind }) => withAreas || kind !== "area_limit").length;
    fc.assert(
      fc.property(candidates, placements, fc.nat(), (asked, placed, at) => {
        const { applicationId, phase } = placed[at % Math.max(placed.length, 1)] ?? {};
        const rest = placed.filter(
          (one) => one.applicationId !== applicationId || one.phase !== phase,
        );
        const before = judgePlan(site, asked, placed).conflicts;
        const after = judgePlan(site, asked, rest).conflicts;
        const doubled = found(before).some((one) => one === "same_unit" || one === "availability");
        expect(counted(after, !doubled)).toBeLessThanOrEqual(counted(before, !doubled));
      }),
      runs,
    );
  });

  it("is judged alike in whatever order it was put together", () => {
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        const one = conflictsOf(site, asked, placed);
        const other = conflictsOf(site, [...asked].reverse(), [...placed].reverse());
        expect(one.length === 0).toBe(other.length === 0);
      }),
      runs,
    );
  });

  it("draws what its phases need, and for none more than that", () => {
    fc.assert(
      fc.property(candidates, placements, (asked, placed) => {
        for (const group of groupsOf(site, asked, placed)) {
          const wanted = group.asked?.needs.loads.power_kw ?? 0;
          const drawn = group.placed.reduce((sum, { draw }) => sum + (draw.power_kw ?? 0), 0);
          expect(drawn).toBeLessThanOrEqual(wanted + 0.001 * group.placed.length);
          const edges = group.placed.flatMap(({ placement: { quarters }, draw }) => [
            [quarters.from, draw.power_kw ?? 0] as const,
            [quarters.until, -(draw.power_kw ?? 0)] as const,
          ]);
          const steps = drawnSteps(group.placed, "power_kw");
          expect(steps.at(-1)?.[1] ?? 0).toBe(0);
          expect(Math.max(0, ...steps.map(([, value]) => value))).toBe(
            Math.max(0, ...sumChanges(edges).map(([, value]) => value)),
          );
        }
      }),
      runs,
    );
  });

  it("fits a phase of two units of one building together, and of two buildings not at all", () => {
    const asked = [candidate("one", needsOf(900))];
    const together = judgePlan(site, asked, [place("one", "A-1"), place("one", "A-2")]);
    expect(together).toMatchObject({
      conflicts: [],
      groups: [{ areaM2: 1000, fit: { verdict: "fits", wasteM2: 100 } }],
    });
    expect(conflictsOf(site, asked, [place("one", "A-1")])).toEqual(["area"]);
    expect(conflictsOf(site, asked, [place("one", "A-1"), place("one", "B-1")])).toContain("apart");
  });

  it("tells what reality has in its way from what it brings about itself, and names who is concerned", () => {
    const hungry = needsOf(450, { loads: { power_kw: 200 } });
    const asked = [candidate("one", hungry), candidate("two", hungry)];
    const { conflicts } = judgePlan(site, asked, [place("one", "A-1"), place("two", "A-2")]);
    expect(conflicts).toHaveLength(2);
    expect(conflicts[0]).toMatchObject({
      kind: "does_not_fit",
      by: "plan",
      finding: { parameter: "power_kw", by: 100, limitOf: "building", quarter: start },
      placements: [
        { applicationId: "one", unitId: "A-1" },
        { applicationId: "two", unitId: "A-2" },
      ],
    });
    const kept = {
      unitId: "A-1",
      applicationId: "somebody",
      quarters: { from: start + 4, until: start + 8 },
      bsl: null,
      explosiveM2: null,
      szzClass: null,
      gmp: false,
    };
    const { conflicts: real } = judgePlan({ ...site, kept: [kept] }, asked, [place("one", "A-1")]);
    expect(real).toMatchObject([
      { kind: "does_not_fit", by: "reality", finding: { parameter: "availability" } },
    ]);
  });

  it("keeps neighbours apart by the rules of the site", () => {
    const explosive = needsOf(450, { explosiveM2: 200, fireCategory: "a" });
    const asked = [candidate("one", explosive), candidate("two", explosive)];
    expect(conflictsOf(site, asked, [place("one", "A-1"), place("two", "A-2")])).toEqual([
      "explosive_compartment",
      "explosive_compartment",
    ]);
    expect(conflictsOf(site, asked, [place("one", "A-1"), place("two", "B-1")])).toEqual([]);
    const later = place("two", "A-2", { from: start + 40, until: start + 60 });
    expect(conflictsOf(site, asked, [place("one", "A-1"), later])).toEqual([]);
  });

  it("counts what a phase has in reality, and gives nothing to one that has all", () => {
    const half = [candidate("one", { ...needsOf(900), givenM2: 450 })];
    expect(conflictsOf(site, half, [place("one", "A-1")])).toEqual([]);
    const whole = [candidate("one", { ...needsOf(900), givenM2: 900 })];
    expect(conflictsOf(site, whole, [place("one", "A-1")])).toEqual(["already_given"]);
  });

  it("says what it cannot judge: units that are gone, phases that nobody asks for any more", () => {
    expect(conflictsOf(site, all, [place("one", "gone")])).toEqual(["unit_unknown"]);
    expect(conflictsOf(site, all, [place("one", "A-1", { phase: 3 })])).toEqual(["phase_unknown"]);
    expect(conflictsOf(site, all, [place("nobody", "A-1")])).toEqual(["phase_unknown"]);
  });

  it("passes no limit of area that is on record", () => {
    const tight: SiteFacts = {
      ...site,
      free: { ...site.free, site: { ...site.free.site, area_m2: [[start - 8, 700]] } },
    };
    const { conflicts } = judgePlan(tight, all, [place("one", "A-1"), place("two", "B-1")]);
    expect(conflicts).toMatchObject([
      { kind: "area_limit", of: "site", by: 300 },
      { kind: "area_limit", of: "site", by: 300 },
    ]);
  });
});
