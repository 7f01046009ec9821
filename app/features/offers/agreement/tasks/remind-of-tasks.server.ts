import { endOfMoscowDay, markOn, moscowDay, shiftDay } from "~/features/applications";
import { lockApplication, readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import { onSchedule } from "~/platform/jobs.server";
import { taskNames } from "../names";
import { tellStaff } from "../tell.server";
import { isTaskCode, taskRow } from "./task-rows";

const batch = 500;
/** How far ahead a day can lie and still have a mark today, long holidays included. */
const aheadDays = 20;

/** Working days before the due day on which whoever has it is told; 0 is that day. */
const reminder = { unit: "working", marks: [3, 1, 0] } as const;

type Due = { id: string; dueOn: Date; agreement: { applicationId: string } };

/**
 * Reminds of what is to be done after signing before it is due, and once when it is late: each mark once, however
 * often it runs. Returns how many notices were made.
 */
export async function remindOfTasks(): Promise<number> {
  const calendar = await readCalendar();
  const at = now();
  const until = new Date(shiftDay(moscowDay(at), aheadDays));
  let told = 0;
  let after: string | undefined;
  for (;;) {
    const rows: Due[] = await prisma.agreementTask.findMany({
      where: { doneAt: null, dueOn: { lte: until }, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, dueOn: true, agreement: { select: { applicationId: true } } },
    });
    for (const row of rows) {
      const dueAt = endOfMoscowDay(row.dueOn.toISOString().slice(0, 10));
      const mark = markOn(reminder, dueAt, at, calendar);
      if (mark === null && dueAt >= at) continue;
      told += await inTransaction((tx) => tell(tx, row, mark));
    }
    after = rows.at(-1)?.id;
    if (rows.length < batch) return told;
  }
}

/** Judged again under the lock, so that nothing is told of what is done. */
async function tell(tx: Tx, { id, agreement }: Due, mark: number | null): Promise<number> {
  const application = await lockApplication(tx, agreement.applicationId);
  const task = await tx.agreementTask.findUniqueOrThrow({ where: { id } });
  if (!application || task.doneAt || !isTaskCode(task.code)) return 0;
  const due = task.dueOn.toISOString().slice(0, 10);
  const dueText: Text = { ru: formatDate(due, "ru"), en: formatDate(due, "en") };
  const late = endOfMoscowDay(due) < now();
  return tellStaff(tx, application, [taskRow(task.code).by], {
    kind: late ? "overdue_agreement_task" : "reminder_agreement_task",
    page: "agreement",
    params: { task: taskNames[task.code], due: dueText },
    onceKey: `agreement_task:${id}:${late ? "overdue" : mark}`,
  });
}

// In the hours when people work, so that what one run missed the next one tells.
onSchedule("20 6-15 * * *", "remind_of_agreement_tasks", async () => {
  await remindOfTasks();
});
