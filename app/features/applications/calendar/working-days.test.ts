import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  addWorkingDays,
  endOfMoscowDay,
  isWorkingDay,
  MissingCalendarYear,
  moscowDay,
  shiftDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "./working-days";

const calendar: WorkingCalendar = {
  years: new Set([2026, 2027]),
  exceptions: new Map([
    ["2026-11-04", false],
    ["2026-12-31", false],
    ["2027-01-01", false],
    ["2027-11-13", true],
  ]),
};

const instants = fc.date({
  min: new Date("2026-01-02T00:00:00Z"),
  max: new Date("2027-06-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("the working calendar", () => {
  it("skips the holiday of 4 November", () => {
    const due = addWorkingDays(new Date("2026-11-03T09:00:00Z"), 1, calendar);
    expect(due.toISOString()).toBe("2026-11-05T20:59:59.000Z");
  });

  it("counts a working Saturday", () => {
    const due = addWorkingDays(new Date("2027-11-12T09:00:00Z"), 1, calendar);
    expect(moscowDay(due)).toBe("2027-11-13");
  });

  it("takes the day in Moscow, not in UTC", () => {
    expect(moscowDay(new Date("2026-11-23T21:30:00Z"))).toBe("2026-11-24");
  });

  it("refuses a year that nobody has entered", () => {
    expect(() => addWorkingDays(new Date("2027-12-30T09:00:00Z"), 5, calendar)).toThrow(
      MissingCalendarYear,
    );
  });

  it("never ends on a day off", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (from, days) => {
        expect(isWorkingDay(moscowDay(addWorkingDays(from, days, calendar)), calendar)).toBe(true);
      }),
    );
  });

  it("counts back exactly what it added", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days, calendar), calendar)).toBe(days);
      }),
    );
  });

  it("adds days in any split", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (from, first, second) => {
          const twice = addWorkingDays(addWorkingDays(from, first, calendar), second, calendar);
          expect(twice).toEqual(addWorkingDays(from, first + second, calendar));
        },
      ),
    );
  });

  it("ends a calendar term at the end of a Moscow day", () => {
    const due = addCalendarDays(new Date("2026-11-23T12:00:00Z"), 180);
    expect(due).toEqual(endOfMoscowDay(shiftDay("2026-11-23", 180)));
  });
});
