import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import { onSchedule } from "~/platform/jobs.server";
import { readCalendar } from "../calendar/calendar.server";
import { endOfMoscowDay, moscowDay, type WorkingCalendar } from "../calendar/working-days";
import { listQuestionsDueOn } from "../clarifications/due-questions.server";
import { type LockedApplication, lockApplication } from "../lifecycle/load-for-move.server";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { daysFrom, horizonOf, markOn, type Reminder, reminders } from "./reminders";

const batch = 500;
const overdueDays = 30;
const day = 86_400_000;

type Due = { id: string; dueAt: Date };

/**
 * Tells every deadline that has a mark today: once for each application, revision, deadline and mark, however
 * often it runs, and judged again under the lock, so that nothing is told of a state that is over.
 * Returns how many notices were made.
 */
export async function sendReminders(): Promise<number> {
  const calendar = await readCalendar();
  let told = 0;
  for (const reminder of reminders) {
    const until = horizonOf(reminder, now());
    for await (const due of dueBetween(reminder.statuses, now(), until)) {
      if (markOn(reminder, due.dueAt, now(), calendar) === null) continue;
      told += await remind(reminder, due.id, calendar);
    }
  }
  return told + (await tellOverdue()) + (await remindOfQuestions(calendar));
}

async function* dueBetween(
  statuses: readonly ApplicationStatus[],
  from: Date,
  until: Date,
): AsyncGenerator<Due> {
  let after: Due | null = null;
  for (;;) {
    const rows: { id: string; dueAt: Date | null }[] = await prisma.application.findMany({
      where: {
        status: { in: [...statuses] },
        dueAt: { gte: after?.dueAt ?? from, lte: until },
        ...(after && { OR: [{ dueAt: { gt: after.dueAt } }, { id: { gt: after.id } }] }),
      },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: batch,
      select: { id: true, dueAt: true },
    });
    for (const { id, dueAt } of rows) {
      if (!dueAt) continue;
      after = { id, dueAt };
      yield after;
    }
    if (rows.length < batch) return;
  }
}

function remind(reminder: Reminder, id: string, calendar: WorkingCalendar): Promise<number> {
  return inTransaction(async (tx) => {
    const application = await lockApplication(tx, id);
    const dueAt = application?.facts.dueAt;
    if (!application || !dueAt) return 0;
    if (!reminder.statuses.includes(application.facts.status)) return 0;
    const mark = markOn(reminder, dueAt, now(), calendar);
    if (mark === null) return 0;
    const members = reminder.to === "members";
    return notify(tx, {
      userIds: members ? await membersOf(tx, application) : await staffInTurn(tx, application),
      kind: reminder.kind,
      applicationId: id,
      href: `/${members ? "portal" : "admin"}/applications/${id}${reminder.page ? `/${reminder.page}` : ""}`,
      params: paramsOf(application, dueAt),
      onceKey: keyOf(application, dueAt, String(mark)),
    });
  });
}

/** Those in turn and the coordinators learn once that a stage's term has passed. */
async function tellOverdue(): Promise<number> {
  const stages = reminders.flatMap(({ to, statuses }) => (to === "turn" ? statuses : []));
  let told = 0;
  for await (const { id } of dueBetween(
    stages,
    new Date(now().getTime() - overdueDays * day),
    now(),
  )) {
    told += await inTransaction(async (tx) => {
      const application = await lockApplication(tx, id);
      const dueAt = application?.facts.dueAt;
      if (!application || !dueAt || dueAt >= now()) return 0;
      if (!stages.includes(application.facts.status)) return 0;
      return notify(tx, {
        userIds: await staffInTurn(tx, application, "coordinator"),
        kind: "overdue_stage",
        applicationId: id,
        href: `/admin/applications/${id}`,
        params: paramsOf(application, dueAt),
        onceKey: keyOf(application, dueAt, "overdue"),
      });
    });
  }
  return told;
}

/** Questions with a day of their own before the clarification's end. */
async function remindOfQuestions(calendar: WorkingCalendar): Promise<number> {
  const row = { unit: "working", marks: [2, 0] } as const;
  let told = 0;
  for (const asked of await listQuestionsDueOn(daysFrom(now(), 18))) {
    const dueAt = endOfMoscowDay(asked.dueOn);
    if (moscowDay(asked.dueAt) === asked.dueOn) continue;
    const mark = markOn(row, dueAt, now(), calendar);
    if (mark === null) continue;
    told += await inTransaction(async (tx) => {
      const application = await lockApplication(tx, asked.applicationId);
      if (application?.facts.status !== "clarification_requested") return 0;
      return notify(tx, {
        userIds: await membersOf(tx, application),
        kind: "reminder_question",
        applicationId: application.id,
        href: asked.href,
        params: { ...paramsOf(application, dueAt), questions: asked.questions },
        onceKey: `remind:${asked.clarificationId}:${asked.dueOn}:${mark}`,
      });
    });
  }
  return told;
}

function keyOf({ id, revision }: LockedApplication, dueAt: Date, mark: string): string {
  return `remind:${id}:${revision}:${moscowDay(dueAt)}:${mark}`;
}

function paramsOf(application: LockedApplication, dueAt: Date) {
  const due: Text = { ru: formatDate(dueAt, "ru"), en: formatDate(dueAt, "en") };
  const untitled: Text = { ru: "без названия", en: "untitled" };
  return {
    number: application.number ?? "—",
    title: application.title || untitled,
    status: statusRow(application.facts.status).staff,
    due,
  };
}

async function membersOf(tx: Tx, { organisationId }: LockedApplication): Promise<string[]> {
  const members = await tx.member.findMany({
    where: { organisationId, user: { disabledAt: null } },
    select: { userId: true },
  });
  return members.map(({ userId }) => userId);
}

async function staffInTurn(tx: Tx, { facts }: LockedApplication, ...also: "coordinator"[]) {
  const roles = [...new Set([...(statusRow(facts.status).turn ?? []), ...also])];
  const staff = await tx.user.findMany({
    where: { staffRoles: { hasSome: roles }, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}

// In the hours when people work, so that what one run missed the next one tells.
onSchedule("15 6-15 * * *", "send_reminders", async () => {
  await sendReminders();
});
