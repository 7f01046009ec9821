import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { editsSettings } from "../access";
import { isWorkingDay, shiftDay, type WorkingCalendar } from "./working-days";

export type DayView = { date: string; working: boolean; note: string };

export type YearView = {
  year: number;
  source: string;
  provisional: boolean;
  /** January to December, YYYY-MM, each with its exceptions in order. */
  months: { month: string; workingDays: number; days: DayView[] }[];
};

export type YearRow = { year: number; source: string; provisional: boolean; days: number };

/** The years that are known, newest first. 403 for anybody but the administrator. */
export async function listCalendarYears(actor: Actor): Promise<YearRow[]> {
  if (!editsSettings(actor)) throw forbidden();
  const rows = await prisma.calendarYear.findMany({
    orderBy: { year: "desc" },
    select: { year: true, source: true, provisional: true, _count: { select: { days: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, days: _count.days }));
}

/** One year with its exceptions in order; 404 when it was never entered. */
export async function getCalendarYear(actor: Actor, year: number): Promise<YearView> {
  if (!editsSettings(actor)) throw forbidden();
  const row = await prisma.calendarYear.findUnique({
    where: { year },
    include: { days: { orderBy: { date: "asc" } } },
  });
  if (!row) throw notFound();
  const days = row.days.map((day) => ({
    date: day.date.toISOString().slice(0, 10),
    working: day.kind === "working_day",
    note: day.note,
  }));
  const { source, provisional } = row;
  return { year, source, provisional, months: monthsOf(year, days) };
}

function monthsOf(year: number, days: DayView[]): YearView["months"] {
  const calendar: WorkingCalendar = {
    years: new Set([year]),
    exceptions: new Map(days.map((day) => [day.date, day.working])),
  };
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    let workingDays = 0;
    for (let day = `${month}-01`; day.startsWith(month); day = shiftDay(day, 1)) {
      if (isWorkingDay(day, calendar)) workingDays += 1;
    }
    return { month, workingDays, days: days.filter(({ date }) => date.startsWith(month)) };
  });
}
