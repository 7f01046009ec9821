import { addWorkingDays, workingDaysBetween } from "~/features/applications";
import { type Moved, onMoved, readCalendar } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { summariseRound } from "../completion/round-summary.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { endAssignments } from "./end-assignments.server";
import type { StageEnd } from "./end-reasons";
import { openRound } from "./open-round.server";
import { inExpertStage, openStates } from "./standing";
import { announceAssignments } from "./tell.server";

const awaited = { state: { in: [...openStates] } };

/** A round begins and ends with the experts' stage; its days stand still with the stage's clock. */
async function followStage(tx: Tx, moved: Moved): Promise<void> {
  const { applicationId, from, to, askedFrom } = moved;
  const before = inExpertStage({ status: from, askedFrom });
  const after = inExpertStage({ status: to, askedFrom });
  if (after && !before) await openRound(tx, applicationId);
  if (before && !after) await closeRound(tx, moved);
  if (before && after && from === "clarification_requested") await resumeDays(tx, applicationId);
  if (after) await settleExpertStage(tx, applicationId, moved.actorId);
  if (before || after) await announceAssignments(tx, applicationId);
}

async function closeRound(tx: Tx, moved: Moved): Promise<void> {
  const { applicationId, number, title, to, actorId, actorRole } = moved;
  const open = await tx.assignment.findMany({ where: { applicationId, ...awaited } });
  const reason: StageEnd = to === "withdrawn" ? "withdrawn" : "stage_over";
  await endAssignments(tx, { id: applicationId, number, title }, open, reason);
  const round = await tx.reviewRound.findFirst({ where: { applicationId, closedAt: null } });
  if (round) {
    const summary = await summariseRound(tx, round.id);
    await tx.reviewRound.update({ where: { id: round.id }, data: { closedAt: now(), summary } });
  }
  for (const { id, expertId, state } of open) {
    await recordAudit(tx, {
      actorId,
      actorRole,
      action: "assignment.revoked",
      subjectType: "application",
      subjectId: applicationId,
      before: { assignment: id, expert: expertId, state },
      after: { state: "revoked", because: reason },
    });
  }
}

/** What was left of each term when the applicant was asked is left again now; what had passed has passed. */
async function resumeDays(tx: Tx, applicationId: string): Promise<void> {
  const asked = await tx.statusChange.findFirst({
    where: { applicationId, intent: "request_clarification", fromStatus: "expert_review" },
    orderBy: { seq: "desc" },
    select: { at: true },
  });
  if (!asked) return;
  const calendar = await readCalendar(tx);
  const later = (since: Date, due: Date) => {
    const from = since > asked.at ? since : asked.at;
    if (due < from) return due;
    return addWorkingDays(now(), Math.max(1, workingDaysBetween(from, due, calendar)), calendar);
  };
  for (const one of await tx.assignment.findMany({ where: { applicationId, ...awaited } })) {
    await tx.assignment.update({
      where: { id: one.id },
      data: {
        respondBy: later(one.invitedAt, one.respondBy),
        dueAt: later(one.invitedAt, one.dueAt),
      },
    });
  }
  const round = await tx.reviewRound.findFirst({ where: { applicationId, closedAt: null } });
  if (!round) return;
  const dueAt = later(round.openedAt, round.dueAt);
  await tx.reviewRound.update({ where: { id: round.id }, data: { dueAt } });
}

onMoved(followStage);
