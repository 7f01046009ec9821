import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statutoryDaysOff } from "./holidays";

describe("days off by law", () => {
  it("are those of 2026 and 2027 that no decree has moved", () => {
    const dates = (year: number) => statutoryDaysOff(year).map(({ date }) => date.slice(5));
    expect(dates(2026)).toEqual(
      "01-01 01-02 01-05 01-06 01-07 01-08 02-23 03-09 05-01 05-11 06-12 11-04".split(" "),
    );
    expect(dates(2027)).toEqual(
      "01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-03 05-10 06-14 11-04".split(" "),
    );
  });

  it("fall on Monday to Friday, each once, in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2100 }), (year) => {
        const dates = statutoryDaysOff(year).map(({ date }) => date);
        expect(new Set(dates).size).toBe(dates.length);
        for (const date of dates) {
          expect([1, 2, 3, 4, 5]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
          expect(date.slice(0, 4)).toBe(String(year));
        }
      }),
    );
  });
});
