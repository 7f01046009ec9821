import type { Actor } from "~/features/accounts";
import { readScoredRounds } from "../scores/read-round.server";
import { listReadableRounds } from "../scores/readable-rounds.server";
import type { CandidateScores } from "./candidate";
import { toScores } from "./to-scores";

/** The newest scores of each application that this person may read. */
export async function readComparedScores(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, CandidateScores>> {
  const readable = await listReadableRounds(actor, ids);
  const newest = [...readable.values()].flatMap(([round]) => round ?? []);
  if (newest.length === 0) return new Map();
  const rounds = await readScoredRounds(newest.map(({ id }) => id));
  return new Map(
    newest.flatMap(({ id, applicationId }) => {
      const round = rounds.find((one) => one.id === id);
      return round ? [[applicationId, toScores(round)] as const] : [];
    }),
  );
}
