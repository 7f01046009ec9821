import { beforeAll, describe, expect, it } from "vitest";
import type { MilpSolver } from "~/platform/milp";
import { openSolver } from "~/platform/milp/open-solver.server";
import { company, problemOf, siteOf, start, unit } from "../optimiser.testing";
import { makeOptions } from "../options/make-options";
import { openPhases } from "../options/open-phases";
import { countSharing, sharedIn } from "./sharing";
import type { Taken } from "./unit-rows";

let solver: MilpSolver;

beforeAll(async () => {
  solver = await openSolver();
});

const site = siteOf([
  unit("A-1", { areaM2: 900 }),
  unit("A-2", { areaM2: 900 }),
  unit("A-3", { areaM2: 300 }),
]);
const candidates = [
  company("one", [{ areaM2: 800 }, { areaM2: 800 }]),
  company("two", [{ areaM2: 200 }]),
];
const phases = openPhases(candidates, start - 4);
const taken: Taken[] = makeOptions(problemOf(site, candidates), phases, 60)
  .flatMap(({ options }) => options)
  .map((option, column) => ({ option, column }));

/** The least that the rows let sharing be when so much is taken of each option, by phase and unit. */
function leastShared(parts: Record<string, number>): number {
  const { columns, rows } = countSharing(taken, site, 1, taken.length);
  const options = taken.map(({ option: { phase, units } }) => {
    const part = parts[`${phase.index} ${units.map(({ id }) => id).join()}`] ?? 0;
    return { cost: 0, lower: part, upper: part, integer: false };
  });
  const counted = columns.map(({ cost, upper }) => ({ cost, lower: 0, upper, integer: false }));
  const milp = {
    columns: [...options, ...counted],
    rows: rows.map((row) => ({ ...row, cells: [...row.cells] })),
  };
  const answer = solver(milp, { gap: 0, seconds: 10 }, () => {});
  if (!answer.found) throw new Error(answer.why);
  return -answer.objective;
}

describe("companies in one compartment", () => {
  it("are counted as in the plan itself, a company with several phases once", () => {
    const plan = { "0 A-1": 1, "1 A-2": 1, "2 A-3": 1 };
    const chosen = taken.filter(
      ({ option: { phase, units } }) => `${phase.index} ${units[0]?.id}` in plan,
    );
    expect(chosen).toHaveLength(3);
    expect(leastShared(plan)).toBeCloseTo(sharedIn(chosen, site), 6);
    expect(leastShared({ "0 A-1": 1, "1 A-2": 1 })).toBeCloseTo(0, 6);
  });

  it("are not fewer because halves of phases share a unit", () => {
    expect(leastShared({ "0 A-1": 0.5, "1 A-1": 0.5, "2 A-3": 1 })).toBeCloseTo(1, 6);
  });
});
