import { endOfMoscowDay, markOn, moscowDay, shiftDay } from "~/features/applications";
import { lockApplication, readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import { onSchedule } from "~/platform/jobs.server";
import { isUnsettled, unsettledStates } from "./condition-states";
import { tellCompany, tellCoordinators } from "./tell.server";

const batch = 500;
/** How far ahead a day can lie and still have a mark today, long holidays included. */
const aheadDays = 24;
const overdueDays = 30;

/** Working days before the due day on which whoever owes it is told; 0 is that day. */
const reminder = { unit: "working", marks: [5, 2, 0] } as const;

/**
 * Reminds of conditions that are due, and tells the coordinators of those that are late: each day and mark
 * once, however often it runs. Who has sent a proof is not reminded while it is being looked at. Returns
 * how many notices were made.
 */
export async function remindOfConditions(): Promise<number> {
  const calendar = await readCalendar();
  const at = now();
  let told = 0;
  for await (const { id, due, applicationId } of dueAround(moscowDay(at))) {
    const dueAt = endOfMoscowDay(due);
    const mark = markOn(reminder, dueAt, at, calendar);
    if (mark === null && dueAt >= at) continue;
    told += await inTransaction((tx) => tell(tx, { id, applicationId }, mark));
  }
  return told;
}

type Due = { id: string; due: string; applicationId: string };

async function* dueAround(today: string): AsyncGenerator<Due> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const [from, until] = [shiftDay(today, -overdueDays), shiftDay(today, aheadDays)];
  let after: { dueOn: Date; id: string } | undefined;
  for (;;) {
    const rows: { id: string; dueOn: Date; decision: { applicationId: string } }[] =
      await prisma.decisionCondition.findMany({
        where: {
          inForceAt: { not: null },
          state: { in: [...unsettledStates] },
          dueOn: { gte: after?.dueOn ?? day(from), lte: day(until) },
          ...(after && { OR: [{ dueOn: { gt: after.dueOn } }, { id: { gt: after.id } }] }),
        },
        orderBy: [{ dueOn: "asc" }, { id: "asc" }],
        take: batch,
        select: { id: true, dueOn: true, decision: { select: { applicationId: true } } },
      });
    for (const { id, dueOn, decision } of rows) {
      yield { id, due: dayOf(dueOn), applicationId: decision.applicationId };
    }
    after = rows.at(-1);
    if (rows.length < batch) return;
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Judged again under the lock, so that nothing is told of what is settled. */
async function tell(
  tx: Tx,
  { id, applicationId }: { id: string; applicationId: string },
  mark: number | null,
): Promise<number> {
  const application = await lockApplication(tx, applicationId);
  const condition = await tx.decisionCondition.findUnique({ where: { id } });
  if (!application || !condition || !isUnsettled(condition.state)) return 0;
  const due = dayOf(condition.dueOn);
  const dueText: Text = { ru: formatDate(due, "ru"), en: formatDate(due, "en") };
  const params = { condition: condition.text, due: dueText };
  const key = `condition:${id}:${due}`;
  if (endOfMoscowDay(due) < now()) {
    return tellCoordinators(tx, application, {
      kind: "overdue_condition",
      params,
      onceKey: `${key}:overdue`,
    });
  }
  if (mark === null || condition.state !== "open") return 0;
  const onceKey = `${key}:${mark}`;
  return condition.owner === "applicant"
    ? tellCompany(tx, application, { kind: "reminder_condition", params, onceKey })
    : tellCoordinators(tx, application, { kind: "reminder_owed", params, onceKey });
}

// In the hours when people work, so that what one run missed the next one tells.
onSchedule("35 6-15 * * *", "remind_of_conditions", async () => {
  await remindOfConditions();
});
