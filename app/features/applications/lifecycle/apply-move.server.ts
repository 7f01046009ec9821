import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { readCalendar } from "../calendar/calendar.server";
import { addWorkingDays, workingDaysBetween } from "../calendar/working-days";
import { applicationTopics, everybodyAt, queueTopic } from "../live-topics";
import { dueDate } from "./due-date";
import type { LockedApplication } from "./load-for-move.server";
import { tellMoved } from "./moved.server";
import type { Procedure } from "./settings";
import type { ApplicationStatus } from "./status";
import type { Consequence } from "./step-effect";
import { tellAboutMove } from "./tell-about-move.server";
import type { Transition } from "./transition";

export type MoveDetails = {
  actorId: string | null;
  actorRole: string;
  to: ApplicationStatus;
  /** the reason that it names, at its version */
  reason?: { code: string; version: number } | null;
  comment?: string | null;
  /** Columns that the step itself sets besides the status. */
  also?: { number?: string; submittedAt?: Date };
  /** What the step brings about besides. */
  consequence?: Consequence;
};

async function nextClock(
  tx: Tx,
  application: LockedApplication,
  to: ApplicationStatus,
  procedure: Procedure,
) {
  const { facts, askedFrom, pausedDaysLeft } = application;
  const calendar = await readCalendar(tx);
  const resumes = facts.status === "clarification_requested" && to === askedFrom;
  const dueAt = resumes
    ? addWorkingDays(now(), Math.max(1, pausedDaysLeft ?? 1), calendar)
    : dueDate(to, now(), procedure, calendar);
  const stops = to === "clarification_requested";
  return {
    dueAt,
    askedFrom: stops ? facts.status : null,
    pausedDaysLeft: stops && facts.dueAt ? workingDaysBetween(now(), facts.dueAt, calendar) : null,
  };
}

/**
 * Writes one judged step of a locked application: status and clock, history, notices, audit.
 * The only writer of an application's status.
 */
export async function applyMove(
  tx: Tx,
  application: LockedApplication,
  row: Transition,
  procedure: Procedure,
  details: MoveDetails,
): Promise<void> {
  const { to, actorId, actorRole, reason = null, comment = null, also } = details;
  const { consequence = {} } = details;
  const from = application.facts.status;
  const term = await nextClock(tx, application, to, procedure);
  const clock = { ...term, dueAt: consequence.dueAt ?? term.dueAt };
  const revision = application.revision + 1;
  const screens = row.intent === "start_intake" || row.intent === "admit";
  await tx.application.update({
    where: { id: application.id, revision: application.revision },
    data: {
      ...also,
      ...clock,
      status: to,
      revision,
      statusSince: now(),
      updatedAt: now(),
      ...(screens && actorId ? { screenedById: actorId } : {}),
    },
  });
  await tx.statusChange.create({
    data: {
      applicationId: application.id,
      seq: revision,
      intent: row.intent,
      fromStatus: from,
      toStatus: to,
      outcome: row.outcome ?? null,
      actorId,
      actorRole,
      at: now(),
      dueAt: clock.dueAt,
      reasonCode: reason?.code,
      reasonVersion: reason?.version,
      comment,
    },
  });
  // What was cleared belongs to the stage; a stage that only asked goes on where it was.
  if (from !== "clarification_requested" && to !== "clarification_requested") {
    await tx.stepClearance.deleteMany({ where: { applicationId: application.id } });
  }
  const number = also?.number ?? application.number;
  await tellAboutMove(tx, { ...application, number }, row, { to, actorId, comment, consequence });
  await tellMoved(tx, {
    applicationId: application.id,
    number,
    title: application.title,
    from,
    to,
    askedFrom: application.askedFrom ?? clock.askedFrom,
    actorId,
    actorRole,
  });
  // Before it has a number an application does not exist for staff.
  const topics = number
    ? [...everybodyAt(application.id), queueTopic]
    : [applicationTopics.applicant(application.id)];
  await announce(tx, ...topics.map((topic) => ({ topic, kind: "status", ref: application.id })));
  await recordAudit(tx, {
    actorId,
    actorRole,
    action: "application.moved",
    subjectType: "application",
    subjectId: application.id,
    fromState: from,
    toState: to,
    before: { revision: application.revision, dueAt: application.facts.dueAt },
    after: { revision, dueAt: clock.dueAt, intent: row.intent, outcome: row.outcome, number },
    reasonCode: reason?.code,
    comment,
  });
}
