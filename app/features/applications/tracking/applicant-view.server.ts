import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { readSetting } from "~/platform/settings.server";
import { rolesTowards } from "../access";
import { readCalendar } from "../calendar/calendar.server";
import { workingDaysBetween } from "../calendar/working-days";
import { getOwnApplication } from "../draft/own-application.server";
import { needsBoard } from "../lifecycle/guards";
import { pathOf } from "../lifecycle/path";
import { offeredMoves } from "../lifecycle/policy";
import { type ReasonCode, reasons } from "../lifecycle/reasons";
import { termOf } from "../lifecycle/settings";
import { procedureSetting } from "../lifecycle/settings.server";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { transitions } from "../lifecycle/transitions";

export type ApplicantEvent = {
  seq: number;
  at: Date;
  status: Text;
  /** A member's name; the cluster's people stay unnamed. */
  by: string | null;
  reason: Text | null;
  comment: string | null;
};

/** How a deadline was counted: so many days from a moment. */
export type DueBasis = { days: number; unit: "working" | "calendar"; since: Date };

/**
 * All that the members of the company may know of an application: plain status, whose move, until
 * when and why then, what happened. No internal note, no name of a reviewer. 404 for anybody else.
 */
export async function getApplicantView(actor: Actor, id: string) {
  const application = await getOwnApplication(actor, id);
  const [procedure, changes, submissions, calendar] = await Promise.all([
    readSetting(procedureSetting),
    prisma.statusChange.findMany({
      where: { applicationId: id },
      orderBy: { seq: "asc" },
      include: { actor: { select: { fullName: true } } },
    }),
    prisma.submission.findMany({
      where: { applicationId: id },
      orderBy: { version: "asc" },
      select: { version: true, submittedAt: true, contentHash: true },
    }),
    readCalendar(),
  ]);
  const roundsAsked: Partial<Record<ApplicationStatus, number>> = {};
  for (const change of changes) {
    if (change.intent !== "request_clarification" || !change.fromStatus) continue;
    roundsAsked[change.fromStatus] = (roundsAsked[change.fromStatus] ?? 0) + 1;
  }
  const facts = {
    status: application.status,
    dueAt: application.dueAt,
    screenedById: application.screenedById,
    roundsAsked,
    track: application.track,
    totalAreaM2: Number(application.totalArea ?? 0),
    capexMrub: Number(application.capexMrub ?? 0),
  };
  const mover = { userId: actor.userId, roles: rolesTowards(actor, application) };
  const own = { userId: actor.userId, roles: mover.roles.filter((role) => role === "owner") };
  const state = statusRow(application.status);
  return {
    id: application.id,
    number: application.number,
    title: application.title,
    applicantType: application.applicantType,
    track: application.track,
    status: application.status,
    revision: application.revision,
    statusName: state.applicant,
    next: state.next,
    mover: state.mover,
    submittedAt: application.submittedAt,
    statusSince: application.statusSince,
    dueAt: application.dueAt,
    late: application.dueAt !== null && application.dueAt < now(),
    dueBasis: dueBasis(),
    path: pathOf(application.status, application.askedFrom, needsBoard(facts, procedure)),
    moves: offeredMoves(own, { facts, procedure, now: now() }),
    role: mover.roles.at(-1) ?? "viewer",
    submissions,
    events: changes.map(toEvent).reverse(),
  };

  function dueBasis(): DueBasis | null {
    if (!application.dueAt) return null;
    const unit = termOf(procedure, application.status)?.unit ?? "working";
    const since = application.status === "draft" ? application.updatedAt : application.statusSince;
    const days =
      unit === "working"
        ? workingDaysBetween(since, application.dueAt, calendar)
        : Math.round((application.dueAt.getTime() - since.getTime()) / 86_400_000);
    return { days, unit, since };
  }
}

type Change = {
  seq: number;
  intent: string;
  outcome: string | null;
  toStatus: ApplicationStatus;
  actorRole: string;
  at: Date;
  reasonCode: string | null;
  comment: string | null;
  actor: { fullName: string } | null;
};

function toEvent(change: Change): ApplicantEvent {
  const row = transitions.find(
    (one) => one.intent === change.intent && (one.outcome ?? null) === change.outcome,
  );
  const told = row?.told === true && change.toStatus !== "board_review";
  return {
    seq: change.seq,
    at: change.at,
    status: statusRow(change.toStatus).applicant,
    by: change.actorRole === "owner" ? (change.actor?.fullName ?? null) : null,
    reason: told && change.reasonCode ? reasons[change.reasonCode as ReasonCode] : null,
    comment: told ? change.comment : null,
  };
}

/** The organisations' applications, last changed first, at most `limit`. */
export async function listOwnApplications(actor: Actor, limit = 50) {
  const rows = await prisma.application.findMany({
    where: {
      organisationId: { in: actor.memberships.map((membership) => membership.organisationId) },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      number: true,
      title: true,
      applicantType: true,
      track: true,
      status: true,
      dueAt: true,
      updatedAt: true,
      organisation: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    statusName: statusRow(row.status).applicant,
    mover: statusRow(row.status).mover,
    late: row.dueAt !== null && row.dueAt < now(),
  }));
}
