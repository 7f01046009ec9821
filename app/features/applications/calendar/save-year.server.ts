import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { editsSettings } from "../access";
import type { YearInput } from "./calendar-schema";
import { statutoryDaysOff } from "./holidays";

/** Opens a year with the days off that the law itself names; the decree's moved days are added by hand. */
export async function addCalendarYear(actor: Actor, input: YearInput): Promise<Result> {
  if (!editsSettings(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    if (await lockYear(tx, input.year)) return invalid({ year: { code: "year_known" } });
    const days = statutoryDaysOff(input.year);
    const stamp = { updatedAt: now(), updatedById: actor.userId };
    await tx.calendarYear.create({ data: { ...input, ...stamp } });
    await tx.calendarDay.createMany({
      data: days.map(({ date, note }) => ({
        date: new Date(`${date}T00:00:00Z`),
        year: input.year,
        kind: "day_off" as const,
        note,
      })),
    });
    await recordYear(tx, actor, input.year, undefined, { ...input, days });
    return ok();
  });
}

/** Changes where a known year's days come from and whether they still await the decree. */
export async function changeCalendarYear(actor: Actor, input: YearInput): Promise<Result> {
  if (!editsSettings(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const present = await lockYear(tx, input.year);
    if (!present) return refuse("year_unknown");
    const { source, provisional } = input;
    if (present.source === source && present.provisional === provisional) return ok();
    await tx.calendarYear.update({
      where: { year: input.year },
      data: { source, provisional, updatedAt: now(), updatedById: actor.userId },
    });
    await recordYear(tx, actor, input.year, present, { source, provisional });
    return ok();
  });
}

type StoredYear = { source: string; provisional: boolean };

/** Holds a year until the transaction ends: of two simultaneous changes one waits for the other. */
export async function lockYear(tx: Tx, year: number): Promise<StoredYear | undefined> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('calendar_year'), ${year}::int)`;
  const rows = await tx.$queryRaw<StoredYear[]>`
    select source, provisional from calendar_year where year = ${year}::int`;
  return rows[0];
}

async function recordYear(tx: Tx, actor: Actor, year: number, before: unknown, after: unknown) {
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "administrator",
    action: "calendar.year_saved",
    subjectType: "calendar",
    subjectId: String(year),
    before,
    after,
  });
}
