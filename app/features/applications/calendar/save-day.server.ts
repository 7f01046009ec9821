import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { editsSettings } from "../access";
import type { DayInput } from "./calendar-schema";
import { lockYear } from "./save-year.server";

const isWeekend = (date: Date) => [0, 6].includes(date.getUTCDay());

/**
 * Adds an exception, or replaces the one of that day. An exception must change something: a day off
 * on Monday to Friday, a working day on a weekend. Deadlines that were already set stay as they are.
 */
export async function saveCalendarDay(actor: Actor, input: DayInput): Promise<Result> {
  if (!editsSettings(actor)) return refuse("forbidden");
  const date = new Date(`${input.date}T00:00:00Z`);
  if (isWeekend(date) !== (input.kind === "working_day")) {
    return invalid({ kind: { code: isWeekend(date) ? "day_is_off" : "day_is_working" } });
  }
  return inTransaction(async (tx) => {
    const year = date.getUTCFullYear();
    if (!(await lockYear(tx, year))) return invalid({ date: { code: "year_unknown" } });
    const before = await findDay(tx, date);
    const after = { kind: input.kind, note: input.note };
    if (before?.kind === after.kind && before.note === after.note) return ok();
    await tx.calendarDay.upsert({
      where: { date },
      create: { date, year, ...after },
      update: after,
    });
    await touchYear(tx, actor, year);
    await recordDay(tx, actor, "calendar.day_saved", input.date, before, after);
    return ok();
  });
}

/** Removes an exception: the day follows its weekday again. Removing what is gone changes nothing. */
export async function removeCalendarDay(actor: Actor, day: string): Promise<Result> {
  if (!editsSettings(actor)) return refuse("forbidden");
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return invalid({ date: { code: "date_invalid" } });
  return inTransaction(async (tx) => {
    const year = date.getUTCFullYear();
    await lockYear(tx, year);
    const before = await findDay(tx, date);
    if (!before) return ok();
    await tx.calendarDay.delete({ where: { date } });
    await touchYear(tx, actor, year);
    await recordDay(tx, actor, "calendar.day_removed", day, before, undefined);
    return ok();
  });
}

async function findDay(tx: Tx, date: Date) {
  const row = await tx.calendarDay.findUnique({ where: { date } });
  return row ? { kind: row.kind, note: row.note } : undefined;
}

async function touchYear(tx: Tx, actor: Actor, year: number) {
  const data = { updatedAt: now(), updatedById: actor.userId };
  await tx.calendarYear.update({ where: { year }, data });
}

async function recordDay(
  tx: Tx,
  actor: Actor,
  action: "calendar.day_saved" | "calendar.day_removed",
  day: string,
  before: unknown,
  after: unknown,
) {
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "administrator",
    action,
    subjectType: "calendar",
    subjectId: day,
    before,
    after,
  });
}
