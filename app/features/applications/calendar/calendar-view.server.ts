import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { editsSettings } from "../access";

export type YearView = {
  year: number;
  source: string;
  provisional: boolean;
  updatedAt: Date;
  days: { date: string; working: boolean; note: string }[];
};

/** The years that are known, newest first. 403 for anybody but the administrator. */
export async function listCalendarYears(actor: Actor) {
  if (!editsSettings(actor)) throw forbidden();
  return prisma.calendarYear.findMany({
    orderBy: { year: "desc" },
    select: { year: true, source: true, provisional: true, _count: { select: { days: true } } },
  });
}

/** One year with its exceptions in order; 404 when it was never entered. */
export async function getCalendarYear(actor: Actor, year: number): Promise<YearView> {
  if (!editsSettings(actor)) throw forbidden();
  const row = await prisma.calendarYear.findUnique({
    where: { year },
    include: { days: { orderBy: { date: "asc" } } },
  });
  if (!row) throw notFound();
  return {
    year: row.year,
    source: row.source,
    provisional: row.provisional,
    updatedAt: row.updatedAt,
    days: row.days.map((day) => ({
      date: day.date.toISOString().slice(0, 10),
      working: day.kind === "working_day",
      note: day.note,
    })),
  };
}
