/** Exceptions to "Monday to Friday are working days", for the years that are known. */
export type WorkingCalendar = {
  years: ReadonlySet<number>;
  /** YYYY-MM-DD → true for a working day, false for a day off */
  exceptions: ReadonlyMap<string, boolean>;
};

/** The calendar of this year has not been entered: no deadline can be named. */
export class MissingCalendarYear extends Error {
  constructor(readonly year: number) {
    super(`The working calendar of ${year} is missing`);
  }
}

const dayMs = 86_400_000;
/** Moscow has kept UTC+3 all year round since 26.10.2014 (248-ФЗ of 21.07.2014). */
const moscowMs = 3 * 3_600_000;

/** The calendar day of an instant in Moscow, YYYY-MM-DD. */
export function moscowDay(instant: Date): string {
  return new Date(instant.getTime() + moscowMs).toISOString().slice(0, 10);
}

/** The last second of a Moscow day, 23:59:59, as an instant. */
export function endOfMoscowDay(day: string): Date {
  return new Date(Date.parse(`${day}T23:59:59Z`) - moscowMs);
}

/** The Moscow day `days` calendar days after another. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whether work is done on that day; throws MissingCalendarYear when its year is unknown. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const year = Number(day.slice(0, 4));
  if (!calendar.years.has(year)) throw new MissingCalendarYear(year);
  const exception = calendar.exceptions.get(day);
  if (exception !== undefined) return exception;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The deadline `days` working days after an instant: the end of that Moscow day.
 * The day of the instant itself does not count (ГК РФ ст. 191). `days` ≥ 0; 0 is the next working day or today.
 */
export function addWorkingDays(from: Date, days: number, calendar: WorkingCalendar): Date {
  let day = moscowDay(from);
  let left = days;
  while (left > 0 || !isWorkingDay(day, calendar)) {
    day = shiftDay(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
    if (left <= 0 && isWorkingDay(day, calendar)) break;
  }
  return endOfMoscowDay(day);
}

/** Whether every year between two instants has been entered. */
export function knowsYears(from: Date, until: Date, calendar: WorkingCalendar): boolean {
  const first = Number(moscowDay(from).slice(0, 4));
  const last = Number(moscowDay(until).slice(0, 4));
  for (let year = first; year <= last; year += 1) if (!calendar.years.has(year)) return false;
  return true;
}

/** Working days after the day of `from` up to and with the day of `until`; 0 when it has passed. */
export function workingDaysBetween(from: Date, until: Date, calendar: WorkingCalendar): number {
  const last = moscowDay(until);
  let count = 0;
  for (let day = shiftDay(moscowDay(from), 1); day <= last; day = shiftDay(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Whole calendar days from one Moscow day to another. */
export function calendarDaysBetween(from: Date, until: Date): number {
  return Math.round((Date.parse(moscowDay(until)) - Date.parse(moscowDay(from))) / dayMs);
}

/** The end of the Moscow day `days` calendar days after an instant. */
export function addCalendarDays(from: Date, days: number): Date {
  return endOfMoscowDay(shiftDay(moscowDay(from), days));
}
