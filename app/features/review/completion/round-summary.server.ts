import type { Tx } from "~/platform/db.server";
import { readScoredRound } from "../scores/read-round.server";
import type { ScoredRound } from "../scores/scored-round";

/** What a closed round came to, as whoever reads it later finds it: figures, and whose they are. */
export type RoundSummary = Pick<ScoredRound, "figures" | "advice"> & {
  bulletins: {
    assignmentId: string;
    expert: string;
    external: boolean;
    late: boolean;
    /** of the conclusion; null when it was not signed */
    positive: boolean | null;
  }[];
};

/** What a round's bulletins come to now; kept with the round when it closes. */
export async function summariseRound(tx: Tx, roundId: string): Promise<RoundSummary> {
  const { figures, advice, bulletins } = await readScoredRound(roundId, tx);
  return {
    figures,
    advice,
    bulletins: bulletins.map(({ assignmentId, expert, external, late, conclusion }) => ({
      assignmentId,
      expert,
      external,
      late,
      positive: conclusion?.positive ?? null,
    })),
  };
}
