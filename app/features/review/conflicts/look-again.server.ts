import { onMoved } from "~/features/applications/index.server";
import { prisma, type Tx } from "~/platform/db.server";
import { enqueue, onJob } from "~/platform/jobs.server";
import { seekConflicts } from "./find-conflicts.server";
import { openStatuses } from "./open-statuses";

const ofApplication = "find_conflicts";
const ofPerson = "find_conflicts_of_person";
const batch = 50;

/** Looks for a person's conflicts in all open applications once the transaction is committed. */
export async function lookAgain(tx: Tx, userId: string): Promise<void> {
  await enqueue(tx, ofPerson, { userId }, { key: `${ofPerson}:${userId}` });
}

/** Looks for conflicts of a person in every open application. */
export async function findConflictsOf(userId: string): Promise<number> {
  let fresh = 0;
  for (let after: string | null = null; ; ) {
    const rows: { id: string }[] = await prisma.application.findMany({
      where: { status: { in: openStatuses }, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    const applicationIds = rows.map(({ id }) => id);
    fresh += await seekConflicts(applicationIds, [userId]);
    after = applicationIds.at(-1) ?? null;
    if (rows.length < batch) return fresh;
  }
}

onJob(ofApplication, async ({ applicationId }) => {
  await seekConflicts([String(applicationId)], null);
});
onJob(ofPerson, async ({ userId }) => {
  await findConflictsOf(String(userId));
});

// A version is made when a draft is submitted and when a clarification is answered.
onMoved(async (tx, { applicationId, from }) => {
  if (from !== "draft" && from !== "clarification_requested") return;
  await enqueue(tx, ofApplication, { applicationId }, { key: `${ofApplication}:${applicationId}` });
});
