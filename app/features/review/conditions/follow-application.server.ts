import { type Moved, onMoved } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { followedStatuses, unsettledStates } from "./condition-states";
import { holdAgreement } from "./hold-agreement.server";
import { announceConditions } from "./tell.server";

/**
 * The conditions of an approval bind once it is announced, not while it is held or only proposed to the
 * board, and lapse when their application ends on the way to the agreement.
 */
async function followApplication(tx: Tx, moved: Moved): Promise<void> {
  const { applicationId, from, to } = moved;
  const before = followedStatuses.includes(from);
  const after = followedStatuses.includes(to);
  if (after && !before) await putInForce(tx, applicationId);
  if (before && !after) await lapse(tx, moved);
}

async function putInForce(tx: Tx, applicationId: string): Promise<void> {
  const decision = await tx.decision.findFirst({
    where: { applicationId, state: "released" },
    orderBy: { releasedSeq: "desc" },
    select: { id: true },
  });
  if (!decision) return;
  await tx.decisionCondition.updateMany({
    where: { decisionId: decision.id },
    data: { inForceAt: now() },
  });
  await holdAgreement(tx, applicationId);
}

async function lapse(tx: Tx, { applicationId, actorId, actorRole }: Moved): Promise<void> {
  const lapsed = await tx.decisionCondition.updateManyAndReturn({
    where: {
      decision: { applicationId },
      inForceAt: { not: null },
      state: { in: [...unsettledStates] },
    },
    data: { state: "lapsed", version: { increment: 1 } },
    select: { id: true },
  });
  if (lapsed.length === 0) return;
  await holdAgreement(tx, applicationId);
  await announceConditions(tx, applicationId);
  for (const { id } of lapsed) {
    await recordAudit(tx, {
      actorId,
      actorRole,
      action: "condition.lapsed",
      subjectType: "application",
      subjectId: applicationId,
      after: { condition: id, state: "lapsed" },
    });
  }
}

onMoved(followApplication);
