import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShare, shareText } from "./shares";

describe("a share", () => {
  it("is read as a fraction or in percent, with comma or point", () => {
    expect(readShare("2/3")).toBe(2 / 3);
    expect(readShare(" 1 / 2 ")).toBe(0.5);
    expect(readShare("66,7 %")).toBeCloseTo(0.667, 12);
    expect(readShare("50")).toBe(0.5);
    for (const text of ["", "2/", "/3", "0,5/1", "-1", "two thirds", "1e1", "50 % %"]) {
      expect(readShare(text), text).toBeNaN();
    }
    expect(readShare("1/0")).toBe(Number.POSITIVE_INFINITY);
  });

  it("is shown as the fraction that people say", () => {
    expect([2 / 3, 0.5, 3 / 4, 1 / 12].map(shareText)).toEqual(["2/3", "1/2", "3/4", "1/12"]);
    expect([0.667, 1, 0, 0.551].map(shareText)).toEqual(["66.7 %", "100 %", "0 %", "55.1 %"]);
  });

  it("keeps its value from form to form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (a, b) => {
        const share = Math.min(1, a / b);
        const again = readShare(shareText(share));
        expect(again).toBeCloseTo(share, 7);
        expect(readShare(shareText(again))).toBe(again);
      }),
    );
  });
});
