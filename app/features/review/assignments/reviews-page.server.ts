import type { Actor } from "~/features/accounts";
import type { Values } from "~/features/applications";
import { getSubmitted } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { assignsExperts, seesAssignments } from "../access/access";
import { coverageOf, demandsOf } from "../demands/round-demands";
import { readExperts } from "../experts/read-experts.server";
import { makeProposal } from "../proposal/make-proposal.server";
import { rulesAt } from "../rules/rules.server";
import { isLate } from "./reminders";
import { type AssignmentState, assignmentStates } from "./standing";

export type ShownAssignment = {
  id: string;
  state: AssignmentState;
  version: number;
  expert: { id: string; name: string; external: boolean };
  invitedAt: Date;
  respondBy: Date;
  respondedAt: Date | null;
  dueAt: Date;
  submittedAt: Date | null;
  endedAt: Date | null;
  endReason: string;
  late: boolean;
  /** who stands in for this one, and for whom this one does */
  replacedBy: string | null;
  replaces: string | null;
};

export type ShownRound = {
  id: string;
  number: number;
  openedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  rubricVersion: number;
  thresholdsVersion: number;
  assignments: ShownAssignment[];
};

export type ReviewsPage = Awaited<ReturnType<typeof getReviewsPage>>;

/**
 * Who assesses an application and how far they are, round by round, newest first; for the coordinator
 * also who could be asked. 404 for whoever may not know.
 */
export async function getReviewsPage(actor: Actor, applicationId: string) {
  const application = await getSubmitted(actor, applicationId);
  if (!seesAssignments(actor)) throw notFound();
  const { id, number, title, status, organisation, unread, answers } = application;
  const [rounds, [proposal]] = await Promise.all([
    listRounds(applicationId),
    makeProposal(actor, [applicationId]),
  ]);
  const [latest] = rounds;
  return {
    head: { id, number, title, status, organisation: organisation.name, unread },
    rounds,
    coverage: proposal?.coverage ?? (latest ? await coverageOfRound(latest, answers) : []),
    candidates: assignsExperts(actor) ? (proposal?.candidates ?? null) : null,
  };
}

/** How far those who assessed in a round meet what the application demanded by its thresholds. */
async function coverageOfRound(round: ShownRound, answers: Values) {
  const thresholds = await rulesAt("thresholds", round.thresholdsVersion);
  const covering = round.assignments.filter(({ state }) => assignmentStates[state].covers);
  const experts = await readExperts(
    prisma,
    covering.map(({ expert }) => expert.id),
  );
  const covered = coverageOf(demandsOf(answers, thresholds), experts);
  return covered.map((one) => ({ ...one, proposed: 0 }));
}

async function listRounds(applicationId: string): Promise<ShownRound[]> {
  const rounds = await prisma.reviewRound.findMany({
    where: { applicationId },
    orderBy: { number: "desc" },
    include: {
      assignments: {
        orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
        include: {
          expert: { select: { id: true, fullName: true, staffRoles: true } },
          replaces: { select: { expert: { select: { fullName: true } } } },
          replacedBy: {
            where: { endedAt: null },
            select: { expert: { select: { fullName: true } } },
          },
          bulletin: { select: { submittedAt: true } },
        },
      },
    },
  });
  return rounds.map(({ assignments, ...round }) => ({
    id: round.id,
    number: round.number,
    openedAt: round.openedAt,
    dueAt: round.dueAt,
    closedAt: round.closedAt,
    rubricVersion: round.rubricVersion,
    thresholdsVersion: round.thresholdsVersion,
    assignments: assignments.map((row) => ({
      id: row.id,
      state: row.state,
      version: row.version,
      expert: {
        id: row.expert.id,
        name: row.expert.fullName,
        external: row.expert.staffRoles.includes("external_expert"),
      },
      invitedAt: row.invitedAt,
      respondBy: row.respondBy,
      respondedAt: row.respondedAt,
      dueAt: row.dueAt,
      submittedAt: row.bulletin?.submittedAt ?? null,
      endedAt: row.endedAt,
      endReason: row.endReason,
      late: isLate(row, now()),
      replacedBy: row.replacedBy[0]?.expert.fullName ?? null,
      replaces: row.replaces?.expert.fullName ?? null,
    })),
  }));
}
