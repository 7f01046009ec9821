import {
  endOfMoscowDay,
  isWorkingDay,
  moscowDay,
  shiftDay,
  type WorkingCalendar,
} from "../calendar/working-days";
import { parseDate } from "../form/parse-date";
import { dueDate } from "../lifecycle/due-date";
import type { Procedure } from "../lifecycle/settings";

/** The days among which an answer may be asked for, YYYY-MM-DD in Moscow, both inclusive. */
export type DueWindow = { first: string; last: string };

/** From today to the end of the term that a clarification asked for at this moment has. */
export function dueWindow(at: Date, procedure: Procedure, calendar: WorkingCalendar): DueWindow {
  const end = dueDate("clarification_requested", at, procedure, calendar);
  return { first: moscowDay(at), last: moscowDay(end ?? at) };
}

export type DueFault = "due_invalid" | "due_past" | "due_beyond_term";

/**
 * The day by which a question is to be answered: as typed, a day off moved to the next working day
 * within the term (ГК РФ ст. 193); left empty, the end of the term.
 */
export function readDue(
  typed: string,
  window: DueWindow,
  calendar: WorkingCalendar,
): { day: string } | { fault: DueFault } {
  if (typed.trim() === "") return { day: window.last };
  const day = parseDate(typed);
  if (day === null) return { fault: "due_invalid" };
  if (day < window.first) return { fault: "due_past" };
  if (day > window.last) return { fault: "due_beyond_term" };
  let working = day;
  while (working < window.last && !isWorkingDay(working, calendar)) working = shiftDay(working, 1);
  return { day: working };
}

/** When the whole clarification is due: the end of the latest day of its questions. */
export function latestDue(days: readonly string[], window: DueWindow): Date {
  const latest = days.reduce((one, other) => (one > other ? one : other), window.first);
  return endOfMoscowDay(days.length > 0 ? latest : window.last);
}
