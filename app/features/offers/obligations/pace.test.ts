import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDay } from "~/features/applications";
import { promisedBy, promisedOutput } from "./pace";

const signedOn = "2026-12-31";
const promise = (year: number, value: number | null) => ({
  ...{ year, investmentMrub: value, jobs: value, output: value },
});
const promises = fc
  .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 })
  .map((steps) => {
    let sum = 0;
    return steps.map((step, index) => {
      sum += step;
      return promise(2027 + index, sum);
    });
  });
const day = fc.integer({ min: 0, max: 4_000 }).map((count) => shiftDay(signedOn, count));

describe("the promised pace", () => {
  it("runs evenly from nothing at the signing to each promise at the end of its year", () => {
    const two = [promise(2027, 100), promise(2028, 300)];
    expect(promisedBy(two, "jobs", signedOn, signedOn)).toBe(0);
    expect(promisedBy(two, "jobs", signedOn, "2027-12-31")).toBe(100);
    expect(promisedBy(two, "investmentMrub", signedOn, "2028-07-02")).toBeCloseTo(200.55, 2);
    expect(promisedBy(two, "jobs", signedOn, "2028-07-02")).toBe(200);
    expect(promisedBy(two, "jobs", signedOn, "2035-01-01")).toBe(300);
    expect(promisedBy([promise(2027, null)], "jobs", signedOn, "2027-12-31")).toBeNull();
  });

  it("never falls while the promises do not, and stays between nothing and the last of them", () => {
    fc.assert(
      fc.property(promises, day, day, (made, one, other) => {
        const [early, late] = [one, other].sort() as [string, string];
        const before = promisedBy(made, "investmentMrub", signedOn, early) ?? -1;
        const after = promisedBy(made, "investmentMrub", signedOn, late) ?? -1;
        expect(before).toBeLessThanOrEqual(after + 1e-9);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual((made.at(-1)?.investmentMrub ?? 0) + 1e-9);
      }),
    );
  });

  it("of output adds up: two parts of a time promise what the whole does", () => {
    fc.assert(
      fc.property(promises, day, fc.nat(900), fc.nat(900), (made, from, first, second) => {
        const middle = shiftDay(from, first);
        const until = shiftDay(middle, second + 1);
        const parts =
          (promisedOutput(made, from, middle) ?? 0) +
          (promisedOutput(made, shiftDay(middle, 1), until) ?? 0);
        expect(promisedOutput(made, from, until) ?? 0).toBeCloseTo(parts, 6);
      }),
    );
    expect(promisedOutput([promise(2027, 120)], "2027-01-01", "2027-12-31")).toBe(120);
    expect(promisedOutput([promise(2027, 120)], "2029-01-01", "2029-12-31")).toBeNull();
  });
});
