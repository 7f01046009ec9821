import { cleanLine } from "./clean-text";

const pad = (text: string) => text.padStart(2, "0");

/** A calendar day from `2027-03-01` or `01.03.2027`; null for a day that does not exist. */
export function parseDate(text: string): string | null {
  const line = cleanLine(text.slice(0, 40)).replace(/\s*г\.?$/u, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line);
  const russian = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(line);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : russian
      ? [russian[3], russian[2], russian[1]]
      : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const read = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) return null;
  return Number(year) >= 1900 && Number(year) <= 2200 ? date : null;
}

/** A month from `2027-03` or `03.2027`; null when there is no such month. */
export function parseMonth(text: string): string | null {
  const line = cleanLine(text.slice(0, 40)).replace(/\s*г\.?$/u, "");
  const iso = /^(\d{4})-(\d{1,2})$/.exec(line);
  const russian = /^(\d{1,2})[./](\d{4})$/.exec(line);
  const [year, month] = iso ? [iso[1], iso[2]] : russian ? [russian[2], russian[1]] : [];
  if (!year || !month) return null;
  return parseDate(`${year}-${pad(month)}-01`)?.slice(0, 7) ?? null;
}

/** Months from one `YYYY-MM` to another; negative when the second is earlier. */
export function monthsBetween(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [year = 0, month = 0] = until.split("-").map(Number);
  return (year - fromYear) * 12 + month - fromMonth;
}
