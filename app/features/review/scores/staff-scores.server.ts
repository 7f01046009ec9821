import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { assignsExperts } from "../access/access";
import { readStageGaps } from "../completion/read-reviews.server";
import type { Manner } from "./manner";
import { readManners } from "./read-manners.server";
import { readScoredRound } from "./read-round.server";
import { listReadableRounds } from "./readable-rounds.server";

export type StaffScores = NonNullable<Awaited<ReturnType<typeof getStaffScores>>>;

/**
 * The scores of an application for staff: the newest round that this person may read, or the one asked
 * for. Null when there is none for them, be it that there are no scores yet or that they are not
 * theirs to see: barred, of another role, before the committee's turn, or with an own bulletin still to write.
 */
export async function getStaffScores(actor: Actor, applicationId: string, asked?: string | null) {
  const rounds = (await listReadableRounds(actor, [applicationId])).get(applicationId) ?? [];
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
    manners: await mannersOf(actor, round),
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

async function mannersOf(
  actor: Actor,
  round: Awaited<ReturnType<typeof readScoredRound>>,
): Promise<Record<string, Manner>> {
  const experts = round.bulletins.map(({ expertId }) => expertId);
  return Object.fromEntries(await readManners(actor, experts, round.openedAt));
}
