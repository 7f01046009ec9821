import { addCalendarDays, addWorkingDays, type WorkingCalendar } from "../calendar/working-days";
import { type Procedure, termOf } from "./settings";
import type { ApplicationStatus } from "./status";

/** Until when a status entered at `from` should be left; null when it has no term. */
export function dueDate(
  status: ApplicationStatus,
  from: Date,
  procedure: Procedure,
  calendar: WorkingCalendar,
): Date | null {
  const term = termOf(procedure, status);
  if (!term) return null;
  return term.unit === "working"
    ? addWorkingDays(from, term.days, calendar)
    : addCalendarDays(from, term.days);
}
