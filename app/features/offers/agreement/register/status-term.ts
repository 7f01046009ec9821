import { shiftDay } from "~/features/applications";

/** The last day of a status that is given for whole years from a day on; the 29th of February ends on the 28th. */
export function lastDayOfStatus(from: string, years: number): string {
  const [year = "", month = "", day = ""] = from.split("-");
  const whole = `${Number(year) + years}-${month}-${day}`;
  const exists = new Date(`${whole}T00:00:00Z`).toISOString().startsWith(whole);
  // One day before the anniversary; where there is none, it lies before the 1st of March.
  return shiftDay(exists ? whole : `${Number(year) + years}-03-01`, -1);
}
