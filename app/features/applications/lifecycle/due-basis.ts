import {
  calendarDaysBetween,
  knowsYears,
  type WorkingCalendar,
  workingDaysBetween,
} from "../calendar/working-days";
import { type Procedure, termOf } from "./settings";
import type { ApplicationStatus } from "./status";

/** How a deadline was counted: so many days from a moment. */
export type DueBasis = { days: number; unit: "working" | "calendar"; since: Date };

/**
 * From what a deadline follows that was counted from `since`; null without one, or when
 * the calendar has lost a year in between: a page may not fail for want of an explanation.
 */
export function dueBasis(
  { status, dueAt, since }: { status: ApplicationStatus; dueAt: Date | null; since: Date },
  procedure: Procedure,
  calendar: WorkingCalendar,
): DueBasis | null {
  if (!dueAt || !knowsYears(since, dueAt, calendar)) return null;
  const unit = termOf(procedure, status)?.unit ?? "working";
  const days =
    unit === "working"
      ? workingDaysBetween(since, dueAt, calendar)
      : calendarDaysBetween(since, dueAt);
  return { days, unit, since };
}
