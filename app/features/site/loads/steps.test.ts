import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "../quarter";
import { combine, edgesWithin, leastWithin, type Steps, sumChanges, valueAt } from "./steps";

const start = quarterOf(2027, 1);
const quarter = fc.integer({ min: start, max: start + 40 });
const amount = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 10);
const changes = fc.array(fc.tuple(quarter, amount), { maxLength: 30 });
const all = Array.from({ length: 44 }, (_, index) => start - 2 + index);

describe("a value that changes with quarters", () => {
  it("is in each quarter the sum of all changes up to it, in whatever order they come", () => {
    fc.assert(
      fc.property(changes, (given) => {
        const steps = sumChanges(given);
        expect(sumChanges(given.toReversed())).toEqual(steps);
        for (const one of all) {
          const expected = given.reduce((sum, [at, change]) => sum + (at <= one ? change : 0), 0);
          expect(valueAt(steps, one)).toBeCloseTo(expected, 3);
        }
      }),
    );
  });

  it("is counted together with another as in each quarter by itself", () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const [one, other] = [sumChanges(first), sumChanges(second)];
        const difference = combine(one, other, (a, b) => a - b);
        for (const each of all) {
          expect(valueAt(difference, each)).toBeCloseTo(
            valueAt(one, each) - valueAt(other, each),
            3,
          );
        }
      }),
    );
  });

  it("is least at an edge of the span", () => {
    fc.assert(
      fc.property(changes, quarter, fc.integer({ min: 1, max: 20 }), (given, from, length) => {
        const steps: Steps = sumChanges(given);
        const span = { from, until: from + length };
        const within = Array.from({ length }, (_, index) => valueAt(steps, from + index));
        expect(leastWithin(steps, span)).toBe(Math.min(...within));
        expect(edgesWithin(steps, span)[0]).toBe(from);
      }),
    );
  });
});
