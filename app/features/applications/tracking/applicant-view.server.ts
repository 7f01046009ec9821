import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { readSetting } from "~/platform/settings.server";
import { readCalendar } from "../calendar/calendar.server";
import { getOwnApplication } from "../draft/own-application.server";
import { dueBasis } from "../lifecycle/due-basis";
import { needsBoard, noStepRights } from "../lifecycle/guards";
import { pathOf } from "../lifecycle/path";
import { isVoted, offeredMoves } from "../lifecycle/policy";
import { reasonWords, wordsOfReason } from "../lifecycle/reasons.server";
import { procedureSetting } from "../lifecycle/settings.server";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { transitions } from "../lifecycle/transitions";
import { countUnreadMessages } from "../messages/unread-messages.server";
import { whoseMove } from "./whose-move";

export type ApplicantEvent = {
  seq: number;
  at: Date;
  status: Text;
  /** A member's name; the cluster's people stay unnamed. */
  by: string | null;
  /** Time itself took the step. */
  clock: boolean;
  reason: Text | null;
  comment: string | null;
};

export type ApplicantView = Awaited<ReturnType<typeof getApplicantView>>;

/**
 * All that the members of the company may know of an application: plain status, whose move, until
 * when and why then, what happened. No internal note, no name of a reviewer. 404 for anybody else.
 */
export async function getApplicantView(actor: Actor, id: string) {
  const application = await getOwnApplication(actor, id);
  const [procedure, changes, submissions, calendar, organisation, unread] = await Promise.all([
    readSetting(procedureSetting),
    prisma.statusChange.findMany({
      where: { applicationId: id },
      orderBy: { seq: "asc" },
      include: { actor: { select: { fullName: true } }, reason: reasonWords },
    }),
    prisma.submission.findMany({
      where: { applicationId: id },
      orderBy: { version: "asc" },
      select: { version: true, submittedAt: true, contentHash: true },
    }),
    readCalendar(),
    prisma.organisation.findUniqueOrThrow({
      where: { id: application.organisationId },
      select: {
        name: true,
        members: {
          where: { role: "owner", user: { disabledAt: null } },
          orderBy: { createdAt: "asc" },
          select: { user: { select: { fullName: true } } },
        },
      },
    }),
    countUnreadMessages(actor, id, ["applicant"]),
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
    // The owner's steps wait for nothing that the cluster alone knows.
    rights: noStepRights,
    track: application.track,
    totalAreaM2: Number(application.totalArea ?? 0),
    capexMrub: Number(application.capexMrub ?? 0),
  };
  const role = actor.memberships.find(
    (one) => one.organisationId === application.organisationId,
  )?.role;
  const owner = { userId: actor.userId, roles: ["owner"] };
  const state = statusRow(application.status);
  const events = changes.map(toEvent).reverse();
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
    mover: whoseMove(application.status, application.dueAt, now()),
    draft: state.stage === "draft" && state.final !== true,
    submittedAt: application.submittedAt,
    statusSince: application.statusSince,
    dueAt: application.dueAt,
    late: application.dueAt !== null && application.dueAt < now(),
    // A draft's term begins anew with each change.
    dueBasis: dueBasis(
      {
        ...application,
        since: state.stage === "draft" ? application.updatedAt : application.statusSince,
      },
      procedure,
      calendar,
    ),
    path: pathOf(application.status, application.askedFrom, needsBoard(facts, procedure)),
    /** What the owner may do now, each step allowed or with the reason why not. */
    steps: offeredMoves(owner, { facts, procedure, now: now() }),
    role: role ?? "viewer",
    owners: organisation.members.map((member) => member.user.fullName),
    organisation: organisation.name,
    submissions,
    /** messages of the cluster and of colleagues that this member has not read */
    unread: unread.applicant ?? 0,
    events,
    /** The last step was a decision: its letter, if there is one, says it all. */
    saidByLetter: isVoted(changes.at(-1)?.intent ?? ""),
    /** What the cluster said with the last step: a question, a reason, terms. */
    said: events[0] && events[0].by === null ? events[0] : null,
  };
}

type Change = {
  seq: number;
  intent: string;
  outcome: string | null;
  toStatus: ApplicationStatus;
  actorRole: string;
  at: Date;
  reason: { nameRu: string; nameEn: string } | null;
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
    clock: change.actorRole === "clock",
    reason: told ? wordsOfReason(change.reason) : null,
    comment: told ? change.comment : null,
  };
}
