import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { assignsExperts } from "../access/access";
import type { Tendency } from "../aggregate/tendency";
import { readStageGaps } from "../completion/read-reviews.server";
import { readScoredRound } from "./read-round.server";
import { readTendencies } from "./read-tendencies.server";
import { scoresSeen } from "./who-sees";

export type StaffScores = NonNullable<Awaited<ReturnType<typeof getStaffScores>>>;

/**
 * The scores of an application for staff: the newest round that this person may read, or the one asked
 * for. Null when there is none for them, be it that there are no scores yet or that they are not
 * theirs to see: barred, of another role, before the committee's turn, or with an own bulletin still to write.
 */
export async function getStaffScores(actor: Actor, applicationId: string, asked?: string | null) {
  const rounds = await listReadableRounds(actor, applicationId);
  const chosen = rounds.find(({ number }) => String(number) === asked) ?? rounds[0];
  if (!chosen) return null;
  const round = await readScoredRound(chosen.id);
  const gaps = round.closedAt ? null : await readStageGaps(prisma, applicationId);
  const reopenings = await prisma.bulletinReopening.findMany({
    where: { bulletin: { assignment: { roundId: round.id } } },
    orderBy: { reopenedAt: "desc" },
    take: 100,
    include: {
      reopenedBy: { select: { fullName: true } },
      bulletin: { select: { assignment: { select: { expert: { select: { fullName: true } } } } } },
    },
  });
  return {
    applicationId,
    rounds: rounds.map(({ number }) => number),
    round,
    gaps,
    tendencies: await tendenciesOf(round),
    mayReopen: assignsExperts(actor) && round.closedAt === null,
    reopenings: reopenings.map(({ id, reopenedAt, reason, reopenedBy, bulletin }) => ({
      id,
      at: reopenedAt,
      reason,
      by: reopenedBy.fullName,
      expert: bulletin.assignment.expert.fullName,
    })),
  };
}

async function tendenciesOf(
  round: Awaited<ReturnType<typeof readScoredRound>>,
): Promise<Record<string, Tendency>> {
  const experts = round.bulletins.map(({ expertId }) => expertId);
  return Object.fromEntries(await readTendencies(experts, round.openedAt));
}

/** The rounds whose scores this person may read, newest first. */
async function listReadableRounds(actor: Actor, applicationId: string) {
  const seen = scoresSeen(actor);
  if (seen === "none" || !z.uuid().safeParse(applicationId).success) return [];
  const barred = { userId: actor.userId, kind: "barred" } as const;
  const member = { userId: actor.userId };
  const rounds = await prisma.reviewRound.findMany({
    where: {
      applicationId,
      application: {
        readingRights: { none: barred },
        organisation: { members: { none: member } },
      },
      OR: [{ closedAt: { not: null } }, { assignments: { none: owes(actor) } }],
    },
    orderBy: { number: "desc" },
    take: 50,
    select: { id: true, number: true, openedAt: true, closedAt: true },
  });
  if (seen === "all") return rounds;
  const presented = await prisma.statusChange.aggregate({
    where: { applicationId, toStatus: "committee_review" },
    _max: { at: true },
  });
  const last = presented._max.at;
  return rounds.filter(({ openedAt, closedAt }) => closedAt && last && last >= openedAt);
}

/** An assignment of one's own whose bulletin is not in: who still has to judge sees nobody else's judgement. */
const owes = ({ userId }: Actor) => ({
  expertId: userId,
  endedAt: null,
  state: { not: "submitted" as const },
});
