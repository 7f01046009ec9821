import { onRolesChanged } from "~/features/accounts/index.server";
import { lockApplication } from "~/features/applications/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue, onJob } from "~/platform/jobs.server";
import { announceAssignments } from "../assignments/tell.server";
import { settleExpertStage } from "./settle-stage.server";

/**
 * Locks the applications whose open rounds an expert takes part in, before the expert is locked: who invites
 * locks in this order as well.
 */
export async function lockRoundsOf(tx: Tx, expertId: string): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { expertId, endedAt: null, round: { closedAt: null } },
    distinct: ["applicationId"],
    orderBy: { applicationId: "asc" },
    select: { applicationId: true },
  });
  const ids = rows.map(({ applicationId }) => applicationId);
  for (const id of ids) await lockApplication(tx, id);
  return ids;
}

/** Judges anew whether the experts' stage of these locked applications may end, and renews their pages. */
export async function settleRounds(
  tx: Tx,
  applicationIds: readonly string[],
  by: string | null,
): Promise<void> {
  for (const id of applicationIds) {
    await settleExpertStage(tx, id, by);
    await announceAssignments(tx, id);
  }
}

const job = "settle_rounds_of_expert";

// Who is an external expert is told by the role; the account is locked when it changes, the rounds follow.
onRolesChanged(async (tx, userId) => {
  await enqueue(tx, job, { userId }, { key: `${job}:${userId}` });
});
onJob(job, async ({ userId }) => {
  await settleRoundsOf(String(userId));
});

/** Judges anew all open rounds of an expert; how many there are. */
export function settleRoundsOf(expertId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const ids = await lockRoundsOf(tx, expertId);
    await settleRounds(tx, ids, null);
    return ids.length;
  });
}
