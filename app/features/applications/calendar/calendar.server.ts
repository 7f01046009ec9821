import { prisma, type Tx } from "~/platform/db.server";
import type { WorkingCalendar } from "./working-days";

/** Every year and exception that is known: a few dozen rows a year. */
export async function readCalendar(tx: Tx = prisma): Promise<WorkingCalendar> {
  const years = await tx.calendarYear.findMany({ select: { year: true } });
  const days = await tx.calendarDay.findMany({ select: { date: true, kind: true } });
  return {
    years: new Set(years.map((row) => row.year)),
    exceptions: new Map(
      days.map((row) => [row.date.toISOString().slice(0, 10), row.kind === "working_day"]),
    ),
  };
}
