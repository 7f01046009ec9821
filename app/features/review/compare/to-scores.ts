import type { ScoredRound } from "../scores/scored-round";
import type { CandidateScores } from "./candidate";

/** What of a scored round stands beside those of other applications. */
export function toScores({
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
