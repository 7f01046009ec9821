import type { SubmittedBeside } from "~/features/applications/index.server";
import type { Text } from "~/platform/i18n";
import type { Recommendation } from "../aggregate/recommend";
import type { ConditionState } from "../conditions/condition-states";
import type { ScreeningState } from "../screening/check-gates";
import type { Conclusion } from "../technical/check-figures";

/** What the experts' scores come to on one criterion. */
export type CandidateCriterion = {
  code: string;
  name: Text;
  weight: number;
  mean: number | null;
  spread: number | null;
  disputed: boolean;
};

/** The newest round whose scores the reader may see. */
export type CandidateScores = {
  round: number;
  rubricVersion: number;
  bulletins: number;
  total: number | null;
  recommendation: Recommendation | null;
  criteria: CandidateCriterion[];
};

export type CandidateCondition = {
  text: string;
  owner: "applicant" | "cluster";
  /** YYYY-MM-DD */
  dueOn: string;
  state: ConditionState;
};

/** An application with all that it is compared by. */
export type Candidate = SubmittedBeside & {
  /** null when there are none or they are not the reader's to see */
  scores: CandidateScores | null;
  screening: { state: ScreeningState; failed: Text[] } | null;
  technical: {
    conclusion: Conclusion | null;
    note: string;
    /** the engineer's numbers beside the stated ones, by field */
    corrections: Readonly<Record<string, string>>;
  } | null;
  conditions: CandidateCondition[];
};

export type Comparison = {
  candidates: Candidate[];
  /** how many of the ids are not there for the reader */
  hidden: number;
};
