import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { readScoredRounds } from "./read-round.server";
import { listReadableRounds } from "./readable-rounds.server";

/**
 * What the scores of each application come to, 20 to 100, by its newest round that this person may read;
 * for no person, by the newest that is closed. What nobody scored is not there.
 */
export async function readTotals(
  actor: Actor | null,
  applicationIds: readonly string[],
): Promise<Map<string, number>> {
  const newest = actor
    ? await newestReadable(actor, applicationIds)
    : await newestClosed(applicationIds);
  if (newest.length === 0) return new Map();
  const rounds = await readScoredRounds(newest.map(({ id }) => id));
  return new Map(
    newest.flatMap(({ id, applicationId }) => {
      const total = rounds.find((one) => one.id === id)?.figures.total ?? null;
      return total === null ? [] : [[applicationId, total] as const];
    }),
  );
}

type Newest = { id: string; applicationId: string };

async function newestReadable(actor: Actor, ids: readonly string[]): Promise<Newest[]> {
  const readable = await listReadableRounds(actor, ids);
  return [...readable.values()].flatMap(([round]) => round ?? []);
}

const newestClosed = (ids: readonly string[]): Promise<Newest[]> =>
  prisma.reviewRound.findMany({
    where: { applicationId: { in: [...ids] }, closedAt: { not: null } },
    orderBy: [{ applicationId: "asc" }, { number: "desc" }],
    distinct: ["applicationId"],
    select: { id: true, applicationId: true },
  });
