import { describe, expect, it } from "vitest";
import { isVoid, median, medianRatios, quantile, rotated } from "./ratios";

describe("medians and quantiles", () => {
  it("take the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(quantile([7], 0.01)).toBe(7);
  });

  it("are nothing of nothing", () => {
    expect(() => median([])).toThrow();
    expect(() => quantile([], 0.5)).toThrow();
  });
});

describe("rounds", () => {
  it("begin with another target each time and turn round after a full circle", () => {
    const targets = ["a", "b", "c"];
    expect([0, 1, 2, 3].map((round) => rotated(targets, round).join(""))).toEqual([
      "abc",
      "bca",
      "cab",
      "cba",
    ]);
    for (let round = 0; round < 12; round++) {
      expect([...rotated(targets, round)].sort()).toEqual(targets);
    }
  });

  it("compare within a round, so that a slow round spoils nothing", () => {
    const rounds = [
      { floor: 1000, portal: 200 },
      { floor: 100, portal: 20 },
      { floor: 900, portal: 90 },
    ];
    expect(medianRatios(rounds, "floor")).toEqual({ floor: 1, portal: 0.2 });
  });

  it("refuse a target that did nothing", () => {
    expect(() => medianRatios([{ floor: 0, portal: 1 }], "floor")).toThrow("floor");
    expect(() => medianRatios([{ floor: 1, portal: 1 }, { floor: 1 }], "floor")).toThrow("portal");
  });

  it("are void when the same thing differs from itself by more than 15 %", () => {
    expect(isVoid(1.1)).toBe(false);
    expect(isVoid(0.86)).toBe(false);
    expect(isVoid(1.2)).toBe(true);
    expect(isVoid(0.8)).toBe(true);
  });
});
