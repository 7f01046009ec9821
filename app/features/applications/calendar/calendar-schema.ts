import { z } from "zod";

/** Years that a calendar can be entered for. */
export const calendarYears = { first: 2026, last: 2100 };

/** Messages are codes of `locales/<lng>/staff.json`, under `calendar.errors`. */
export const yearSchema = z.object({
  year: z.coerce
    .number("year_range")
    .int("year_range")
    .min(calendarYears.first, "year_range")
    .max(calendarYears.last, "year_range"),
  source: z.string().trim().min(10, "source_short").max(300, "source_long"),
  provisional: z.boolean(),
});

export const daySchema = z.object({
  date: z.iso.date("date_invalid"),
  kind: z.enum(["day_off", "working_day"], "kind_required"),
  note: z.string().trim().min(3, "note_short").max(200, "note_long"),
});

export type YearInput = z.infer<typeof yearSchema>;
export type DayInput = z.infer<typeof daySchema>;
