import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  earliestQuarter,
  latestQuarter,
  numberOf,
  overlap,
  parseQuarter,
  quarterAt,
  quarterCode,
  quarterOf,
  quarterOfMonth,
  sayQuarter,
  yearOf,
} from "./quarter";

const quarter = fc.integer({ min: earliestQuarter, max: latestQuarter });
const span = fc
  .tuple(quarter, fc.integer({ min: 1, max: 80 }))
  .map(([from, length]) => ({ from, until: from + length }));

describe("a quarter", () => {
  it("is made of its year and number and comes apart again", () => {
    fc.assert(
      fc.property(quarter, (one) => {
        expect(quarterOf(yearOf(one), numberOf(one))).toBe(one);
        expect(parseQuarter(quarterCode(one))).toBe(one);
      }),
    );
  });

  it("is that of any of its three months", () => {
    expect(["2027-01", "2027-03", "2027-04", "2027-12"].map(quarterOfMonth)).toEqual([
      quarterOf(2027, 1),
      quarterOf(2027, 1),
      quarterOf(2027, 2),
      quarterOf(2027, 4),
    ]);
    expect(["2027-13", "2027", "", "27-01"].map(quarterOfMonth)).toEqual([null, null, null, null]);
  });

  it("turns at midnight in Moscow", () => {
    expect(quarterAt(new Date("2026-12-31T20:59:59Z"))).toBe(quarterOf(2026, 4));
    expect(quarterAt(new Date("2026-12-31T21:00:00Z"))).toBe(quarterOf(2027, 1));
  });

  it("is said in both languages", () => {
    expect(sayQuarter(quarterOf(2027, 4), "ru")).toBe("IV\u00a0кв. 2027");
    expect(sayQuarter(quarterOf(2027, 1), "en")).toBe("Q1\u00a02027");
  });

  it("is not read from what is none", () => {
    for (const code of ["2027Q5", "2027", "Q1 2027", "0001Q1", "9999Q4", ""]) {
      expect(parseQuarter(code), code).toBeNull();
    }
  });
});

describe("spans of quarters", () => {
  it("overlap when some quarter is in both, whichever is named first", () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = Array.from({ length: one.until - one.from }, (_, index) => one.from + index);
        const expected = shared.some((each) => each >= other.from && each < other.until);
        expect(overlap(one, other)).toBe(expected);
        expect(overlap(other, one)).toBe(expected);
      }),
    );
  });
});
