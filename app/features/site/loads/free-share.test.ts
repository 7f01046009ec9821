import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "../quarter";
import { freeFrom, roundTotal, shareOfFree } from "./free-share";
import { leastWithin, sumChanges } from "./steps";

const start = quarterOf(2027, 1);

describe("what is free of the whole site", () => {
  it("is what stays so from the quarter on, or from the first later one that has any", () => {
    expect(
      freeFrom(
        [
          [start - 4, 500],
          [start + 8, 300],
        ],
        start,
      ),
    ).toEqual({ amount: 300, from: start });
    expect(freeFrom([[start + 6, 200]], start)).toEqual({ amount: 200, from: start + 6 });
    expect(freeFrom([[start - 4, 0]], start)).toEqual({ amount: 0, from: null });
  });

  it("is never more than in any of the next ten years", () => {
    const changes = fc.array(
      fc.tuple(
        fc.integer({ min: start - 8, max: start + 60 }),
        fc.integer({ min: -300, max: 400 }),
      ),
    );
    fc.assert(
      fc.property(changes.map(sumChanges), (free) => {
        const { amount, from } = freeFrom(free, start);
        if (from === null) expect(amount).toBe(0);
        else expect(leastWithin(free, { from, until: from + 40 })).toBe(amount);
      }),
    );
  });

  it("is told to two digits, and never as more than it is", () => {
    expect([21_699, 987, 5.49, 0.0123, 0, -5].map(roundTotal)).toEqual([
      21_000, 980, 5.4, 0.012, 0, 0,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (amount) => {
        expect(roundTotal(amount)).toBeLessThanOrEqual(amount + 1e-6);
        expect(roundTotal(amount)).toBeGreaterThan(amount * 0.9);
      }),
    );
  });

  it("is asked for in whole percent, or beyond it", () => {
    expect(shareOfFree(2600, 21_000)).toBe(12);
    expect(shareOfFree(1, 21_000)).toBe(1);
    expect(shareOfFree(100, 100)).toBe(100);
    expect(shareOfFree(101, 100)).toBeNull();
  });
});
