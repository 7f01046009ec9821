import {
  addWorkingDays,
  endOfMoscowDay,
  moscowDay,
  type WorkingCalendar,
} from "~/features/applications";

/** The calendar as far as a day and a good while after it need it: of years not entered, Monday to Friday are working days. */
export function reachingTo(day: string, { years, exceptions }: WorkingCalendar): WorkingCalendar {
  const year = Number(day.slice(0, 4));
  return { years: new Set([...years, year - 1, year, year + 1, year + 2]), exceptions };
}

/** The day on which the report of a period is due: working days after its last one. */
export function dueOf(until: string, days: number, calendar: WorkingCalendar): string {
  const known = reachingTo(until, calendar);
  return moscowDay(addWorkingDays(endOfMoscowDay(until), Math.max(1, days), known));
}
