import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { readSetting } from "~/platform/settings.server";
import { readCalendar } from "../calendar/calendar.server";
import { dueDate } from "./due-date";
import { termOf } from "./settings";
import { procedureSetting } from "./settings.server";
import type { ApplicationStatus } from "./status";

/** The term of a status: its days, and when it would end if the status began now. */
export async function termEnd(status: ApplicationStatus, tx: Tx = prisma) {
  const [procedure, calendar] = await Promise.all([
    readSetting(procedureSetting, tx),
    readCalendar(tx),
  ]);
  return {
    days: termOf(procedure, status)?.days ?? null,
    until: dueDate(status, now(), procedure, calendar),
  };
}
