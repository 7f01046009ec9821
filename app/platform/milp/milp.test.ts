import { beforeAll, describe, expect, it } from "vitest";
import { gapBetween, type Milp, type MilpProgress, type MilpSolver } from "./milp";
import { openSolver } from "./open-solver.server";

let solver: MilpSolver;

beforeAll(async () => {
  solver = await openSolver();
});

const column = (cost: number, upper = 1) => ({ cost, lower: 0, upper, integer: true });
const row = (upper: number, ...values: number[]) => ({
  lower: null,
  upper,
  cells: values.map((value, index): [number, number] => [index, value]),
});
const limits = { gap: 0, seconds: 10 };
const quiet = () => {};

/** Many things that all weigh nearly the same: nobody is done with it soon. */
const endless: Milp = {
  columns: Array.from({ length: 120 }, (_, index) => column(100 + ((index * 37) % 11))),
  rows: Array.from({ length: 40 }, (_, at) => ({
    lower: null,
    upper: 700,
    cells: Array.from({ length: 120 }, (_, index): [number, number] => [
      index,
      20 + ((index * 7 + at * 13) % 29),
    ]),
  })),
};

describe("the gap", () => {
  it("is the part of the bound that is missing", () => {
    expect(gapBetween(99, 100)).toBeCloseTo(0.01, 12);
    expect(gapBetween(100, 100)).toBe(0);
    expect(gapBetween(0, 50)).toBe(1);
    expect(gapBetween(-10, -8)).toBeCloseTo(0.25, 12);
  });

  it("is unknown while there is nothing to compare, and none where the solver rounds", () => {
    expect(gapBetween(null, 100)).toBeNull();
    expect(gapBetween(10, null)).toBeNull();
    expect(gapBetween(-1, 0)).toBeNull();
    expect(gapBetween(100 + 1e-10, 100)).toBe(0);
  });
});

describe("the solver", () => {
  it("finds the best choice and proves it", () => {
    const milp = { columns: [column(3), column(4), column(5)], rows: [row(6, 2, 3, 4)] };
    const answer = solver(milp, limits, quiet);
    expect(answer).toMatchObject({ found: true, objective: 8, bound: 8, proven: true });
    expect(answer.found && [...answer.values]).toEqual([1, 0, 1]);
  });

  it("answers without anything to choose, and says when nothing is possible", () => {
    expect(solver({ columns: [], rows: [] }, limits, quiet)).toMatchObject({ objective: 0 });
    const milp = { columns: [column(1)], rows: [{ ...row(3, 1), lower: 2 }] };
    expect(solver(milp, limits, quiet)).toEqual({ found: false, why: "infeasible" });
  });

  it("stops in time with what it has, and tells its way there", () => {
    const told: MilpProgress[] = [];
    const answer = solver(endless, { gap: 0, seconds: 1.5 }, (one) => told.push(one));
    expect(answer).toMatchObject({ found: true, proven: false });
    if (!answer.found) return;
    expect(answer.bound).toBeGreaterThan(answer.objective);
    const known = told.filter(({ objective }) => objective !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { objective } of known) {
      expect(objective).toBeLessThanOrEqual(answer.objective + 1e-6);
    }
  });

  it("stops at the gap that is enough", () => {
    const answer = solver(endless, { gap: 0.2, seconds: 20 }, quiet);
    if (!answer.found) throw new Error(answer.why);
    expect(answer.proven).toBe(true);
    expect(gapBetween(answer.objective, answer.bound)).toBeLessThanOrEqual(0.2);
  });

  it("begins with the answer that it is given", () => {
    const first = solver(endless, { gap: 0.2, seconds: 20 }, quiet);
    if (!first.found) throw new Error(first.why);
    const limits = { gap: 0, seconds: 0.5, start: first.values };
    const second = solver(endless, limits, quiet);
    expect(second.found && second.objective).toBeGreaterThanOrEqual(first.objective - 1e-6);
  });
});
