import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  endOfMoscowDay,
  isWorkingDay,
  moscowDay,
  shiftDay,
} from "../calendar/working-days";
import { timedStatuses } from "../lifecycle/settings";
import { statusRow } from "../lifecycle/status";
import { horizonOf, markOn, reminders } from "./reminders";

/** Two years with holidays of any length at any place, and Saturdays that are worked. */
const calendars = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 1, max: 11 }),
      works: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((spells) => {
    const exceptions = new Map<string, boolean>();
    for (const { start, length, works } of spells) {
      for (let at = 0; at < (works ? 1 : length); at += 1) {
        exceptions.set(shiftDay("2026-01-01", start + at), works);
      }
    }
    return { years: new Set([2025, 2026, 2027, 2028]), exceptions };
  });
const dueDays = fc.integer({ min: 90, max: 600 }).map((days) => shiftDay("2026-01-01", days));

describe("a reminder", () => {
  it.each(reminders)("$kind is told on one day a mark, and no mark but its own", (reminder) => {
    fc.assert(
      fc.property(calendars, dueDays, fc.integer({ min: 0, max: 23 }), (calendar, due, hour) => {
        const dueAt = endOfMoscowDay(due);
        const told = new Map<number, string[]>();
        for (let back = 70; back >= -5; back -= 1) {
          const day = shiftDay(due, -back);
          const at = new Date(Date.parse(`${day}T00:00:00Z`) - 3 * 3_600_000 + hour * 3_600_000);
          const mark = markOn(reminder, dueAt, at, calendar);
          if (mark === null) continue;
          told.set(mark, [...(told.get(mark) ?? []), day]);
          expect(day <= due).toBe(true);
          expect(dueAt <= horizonOf(reminder, at) || back > 24).toBe(true);
          if (reminder.unit === "working") expect(isWorkingDay(day, calendar)).toBe(true);
        }
        for (const days of told.values()) expect(days).toHaveLength(1);
        if (reminder.unit === "calendar") expect(told.size).toBe(reminder.marks.length);
      }),
      { numRuns: 200 },
    );
  });

  it("of a working deadline is told at every mark when no holidays are in the way", () => {
    const calendar = { years: new Set([2026]), exceptions: new Map<string, boolean>() };
    const dueAt = endOfMoscowDay("2026-11-20");
    const row = { unit: "working", marks: [5, 2, 0] } as const;
    const days = ["2026-11-13", "2026-11-18", "2026-11-20"];
    expect(days.map((day) => markOn(row, dueAt, new Date(`${day}T06:00:00Z`), calendar))).toEqual([
      5, 2, 0,
    ]);
    expect(markOn(row, dueAt, new Date("2026-11-14T06:00:00Z"), calendar)).toBeNull();
    expect(moscowDay(addCalendarDays(dueAt, 1))).toBe("2026-11-21");
  });

  it("exists for every status with a term but the waiting list, once, for those whose move it is", () => {
    const listed = reminders.flatMap(({ statuses }) => statuses);
    expect([...listed].sort()).toEqual(timedStatuses.filter((one) => one !== "deferred").sort());
    for (const { statuses, to } of reminders) {
      for (const status of statuses) {
        expect(statusRow(status).mover, status).toBe(to === "turn" ? "cluster" : "applicant");
      }
    }
  });
});
