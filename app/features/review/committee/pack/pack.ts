import { z } from "zod";
import type { SubmittedFacts } from "~/features/applications/index.server";
import type { Text } from "~/platform/i18n";
import type { Condition } from "../ballot/proposal";

type Facts = Omit<SubmittedFacts, "submittedAt"> & { submittedAt: string };

/** What the bulletins of a round came to, as far as the pack shows it. */
export const roundSummarySchema = z.object({
  total: z.number().nullable(),
  recommendation: z.string().nullish(),
  criteria: z.array(
    z.object({
      code: z.string(),
      mean: z.number().nullable(),
      median: z.number().nullable(),
      spread: z.number().nullable(),
      disputed: z.boolean(),
    }),
  ),
});

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
      verdict: "accepted" | "corrected" | "questioned";
      corrected: string | null;
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
    summary: z.infer<typeof roundSummarySchema> | null;
  } | null;
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
