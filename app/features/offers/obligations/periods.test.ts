import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftDay } from "~/features/applications";
import { lastDayOfTerms, periodAt, periodsBetween } from "./periods";
import { plainTerms } from "./plain-terms.testing";
import { dueOf } from "./report-calendar";

const day = fc.integer({ min: 0, max: 12_000 }).map((count) => shiftDay("2026-01-01", count));
const every = fc.constantFrom("quarter" as const, "year" as const);

describe("reporting periods", () => {
  it("are the calendar's quarters and years", () => {
    expect(periodAt("2028-02-29", "quarter")).toEqual({
      ...{ code: "2028Q1", from: "2028-01-01", until: "2028-03-31" },
    });
    expect(periodAt("2027-12-31", "quarter").until).toBe("2027-12-31");
    expect(periodAt("2027-10-01", "year").code).toBe("2027");
  });

  it("follow one another from the day of signing without gap or overlap, the last of them whole", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4_000 }), every, (from, length, rhythm) => {
        const until = shiftDay(from, length);
        const periods = periodsBetween(from, until, rhythm);
        expect(periods[0]?.from).toBe(from);
        expect(periods.at(-1)?.until).toBe(periodAt(until, rhythm).until);
        for (const [index, period] of periods.entries()) {
          expect(period.from <= period.until).toBe(true);
          expect(period.code).toBe(periodAt(period.from, rhythm).code);
          const next = periods[index + 1];
          if (next) expect(next.from).toBe(shiftDay(period.until, 1));
        }
        expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
      }),
    );
  });

  it("end with the last promise, or with the premises where nothing is promised", () => {
    const terms = plainTerms();
    expect(lastDayOfTerms(terms, "2027-05-01")).toBe("2030-12-31");
    const unit = {
      ...{ allocationId: crypto.randomUUID(), unit: "A-1", building: "A", phase: 0, areaM2: 100 },
      ...{ from: 2027 * 4, until: 2029 * 4 + 2 },
    };
    const lets = { ...terms, promises: [], units: [unit] };
    expect(lastDayOfTerms(lets, "2027-05-01")).toBe("2029-06-30");
    expect(lastDayOfTerms({ ...lets, units: [] }, "2027-05-01")).toBe("2027-05-01");
  });

  it("are reported working days after their end, also in years whose calendar is not entered", () => {
    const calendar = { years: new Set([2027]), exceptions: new Map([["2027-04-01", false]]) };
    expect(dueOf("2027-03-31", 1, calendar)).toBe("2027-04-02");
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (until, days) => {
        expect(dueOf(until, days, { years: new Set(), exceptions: new Map() }) > until).toBe(true);
      }),
    );
  });
});
