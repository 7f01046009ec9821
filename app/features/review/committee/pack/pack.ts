import type { SubmittedFacts } from "~/features/applications/index.server";
import type { Text } from "~/platform/i18n";
import type { Candidate } from "../../compare/candidate";
import type { Condition } from "../ballot/proposal";

type Facts = Omit<SubmittedFacts, "submittedAt" | "answers" | "status"> & { submittedAt: string };

/** By what an application is laid beside the others of its session, besides what the pack says of it anyway. */
type Compared = Pick<
  Candidate,
  "status" | "answers" | "scores" | "screening" | "technical" | "conditions"
>;

/** What the bulletins of a round came to when it closed. */
type RoundFigures = {
  total: number | null;
  recommendation: string | null;
  criteria: {
    code: string;
    mean: number | null;
    median: number | null;
    spread: number | null;
    disputed: boolean;
  }[];
};

/** All that was true of one application when the agenda was frozen. Plain JSON: what is stored is what was hashed. */
export type Pack = {
  application: Facts;
  screening: {
    by: string;
    gates: { name: Text; answer: "yes" | "no" | "not_applicable" | null; note: string }[];
  } | null;
  technical: {
    by: string;
    conclusion: "fits" | "fits_with_works" | "does_not_fit" | null;
    note: string;
    figures: {
      field: string;
      label: Text;
      verdict: "corrected" | "questioned";
      stated: Text;
      corrected: Text | null;
      reason: string;
    }[];
  } | null;
  round: {
    number: number;
    criteria: { code: string; name: Text; weight: number }[];
    bulletins: {
      expert: string;
      summary: string;
      scores: {
        criterion: string;
        score: number | null;
        notApplicable: boolean;
        comment: string;
      }[];
    }[];
    /** what the bulletins came to; null when the round was not summed up */
    summary: RoundFigures | null;
  } | null;
  /** missing in packs that were frozen before applications stood side by side in them */
  compared?: Compared;
  /** the newest objection to a refusal; missing in packs that were frozen before they told of it */
  appeal?: { at: string; text: string } | null;
  conclusions: { expert: string; positive: boolean; sha256: string; signedAt: string }[];
  /** what was decided of it before, with the conditions known */
  earlier: {
    session: string;
    decidedAt: string;
    outcome: string;
    reasonCode: string | null;
    reasons: string;
    conditions: Condition[];
  }[];
};
