import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { scoresSeen } from "./who-sees";

/** A round as far as it decides who may read its scores. */
export type ReadableRound = {
  id: string;
  number: number;
  applicationId: string;
  openedAt: Date;
  closedAt: Date | null;
};

/** How many rounds of one application are looked at. */
const lookedAt = 50;

/** The rounds of these applications whose scores this person may read, newest first, by application. */
export async function listReadableRounds(
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ReadableRound[]>> {
  const seen = scoresSeen(actor);
  const ids = applicationIds.filter((id) => z.uuid().safeParse(id).success);
  if (seen === "none" || ids.length === 0) return new Map();
  const barred = { userId: actor.userId, kind: "barred" } as const;
  const member = { userId: actor.userId };
  const rounds = await prisma.reviewRound.findMany({
    where: {
      applicationId: { in: ids },
      application: {
        readingRights: { none: barred },
        organisation: { members: { none: member } },
      },
      OR: [{ closedAt: { not: null } }, { assignments: { none: owes(actor) } }],
    },
    orderBy: { number: "desc" },
    take: lookedAt * ids.length,
    select: { id: true, number: true, applicationId: true, openedAt: true, closedAt: true },
  });
  const presented = seen === "presented" ? await lastPresented(ids) : null;
  const readable = rounds.filter(({ applicationId, openedAt, closedAt }) => {
    if (!presented) return true;
    const last = presented.get(applicationId);
    return closedAt && last && last >= openedAt;
  });
  const byApplication = new Map<string, ReadableRound[]>();
  for (const round of readable) {
    const others = byApplication.get(round.applicationId) ?? [];
    byApplication.set(round.applicationId, [...others, round]);
  }
  return byApplication;
}

/** When each of the applications came to the committee last. */
async function lastPresented(ids: string[]): Promise<Map<string, Date>> {
  const steps = await prisma.statusChange.groupBy({
    by: ["applicationId"],
    where: { applicationId: { in: ids }, toStatus: "committee_review" },
    _max: { at: true },
  });
  return new Map(
    steps.flatMap(({ applicationId, _max: { at } }) => (at ? [[applicationId, at]] : [])),
  );
}

/** An assignment of one's own whose bulletin is not in: who still has to judge sees nobody else's judgement. */
const owes = ({ userId }: Actor) => ({
  expertId: userId,
  endedAt: null,
  state: { not: "submitted" as const },
});
