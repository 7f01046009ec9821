import type { Actor } from "~/features/accounts";
import { readScoredRounds } from "../scores/read-round.server";
import { listReadableRounds } from "../scores/readable-rounds.server";
import type { ScoredRound } from "../scores/scored-round";
import type { CandidateScores } from "./candidate";

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

function toScores({
  number,
  rubricVersion,
  rubric,
  figures,
  advice,
}: ScoredRound): CandidateScores {
  return {
    round: number,
    rubricVersion,
    bulletins: figures.bulletins,
    total: figures.total,
    recommendation: advice.recommendation,
    criteria: figures.criteria.map(({ code, weight, mean, spread, disputed }) => ({
      code,
      name: rubric.find((one) => one.code === code)?.name ?? { ru: code, en: code },
      weight,
      mean,
      spread,
      disputed,
    })),
  };
}
