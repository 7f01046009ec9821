import { markOn } from "~/features/applications";
import { lockApplication, readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { assignmentReminders, isLate, reminderOf } from "./reminders";
import { dateText, tellCoordinators, tellExpert } from "./tell.server";

const batch = 500;
const day = 86_400_000;
/** How far ahead a date can lie and still have a mark today, long holidays included. */
const ahead = 24 * day;
const overdueFor = 30 * day;

/**
 * Reminds experts of their dates and tells coordinators of those that passed: each date and mark once,
 * however often it runs. While the applicant answers, the stage's clock and so these dates stand still.
 * Returns how many notices were made.
 */
export async function remindOfAssignments(): Promise<number> {
  const calendar = await readCalendar();
  const at = now();
  let told = 0;
  for (const { state, date, marks } of assignmentReminders) {
    const span = {
      from: new Date(at.getTime() - overdueFor),
      until: new Date(at.getTime() + ahead),
    };
    for await (const found of datedBetween(state, date, span)) {
      const due = found[date];
      const mark = markOn({ unit: "working", marks }, due, at, calendar);
      if (mark === null && due >= at) continue;
      told += await inTransaction((tx) => tell(tx, found.id, found.applicationId, mark));
    }
  }
  return told;
}

type Dated = { id: string; applicationId: string; respondBy: Date; dueAt: Date };

async function* datedBetween(
  state: "invited" | "accepted",
  date: "respondBy" | "dueAt",
  { from, until }: { from: Date; until: Date },
): AsyncGenerator<Dated> {
  let after: Dated | undefined;
  for (;;) {
    const rows: Dated[] = await prisma.assignment.findMany({
      where: {
        state,
        [date]: { gte: after?.[date] ?? from, lte: until },
        application: { status: "expert_review" },
        ...(after && { OR: [{ [date]: { gt: after[date] } }, { id: { gt: after.id } }] }),
      },
      orderBy: [{ [date]: "asc" }, { id: "asc" }],
      take: batch,
      select: { id: true, applicationId: true, respondBy: true, dueAt: true },
    });
    yield* rows;
    after = rows.at(-1);
    if (rows.length < batch) return;
  }
}

/** Judged again under the lock, so that nothing is told of what is over. */
async function tell(
  tx: Tx,
  id: string,
  applicationId: string,
  mark: number | null,
): Promise<number> {
  const application = await lockApplication(tx, applicationId);
  if (application?.facts.status !== "expert_review") return 0;
  const assignment = await tx.assignment.findUnique({
    where: { id },
    include: { expert: { select: { fullName: true } } },
  });
  const row = assignmentReminders.find(({ state }) => state === assignment?.state);
  if (!assignment || !row) return 0;
  const { due, kind } = reminderOf(assignment);
  const key = `assignment:${id}:${assignment.state}:${due.toISOString()}`;
  if (isLate(assignment, now())) {
    return tellCoordinators(tx, application, {
      kind: row.overdue,
      params: { person: assignment.expert.fullName, due: dateText(due) },
      onceKey: `${key}:overdue`,
    });
  }
  if (mark === null) return 0;
  return tellExpert(tx, application, assignment, {
    kind,
    params: { due: dateText(due) },
    onceKey: `${key}:${mark}`,
  });
}

// In the hours when people work, so that what one run missed the next one tells.
onSchedule("25 6-15 * * *", "remind_of_assignments", async () => {
  await remindOfAssignments();
});
