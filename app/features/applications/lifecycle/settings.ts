import { z } from "zod";
import type { ApplicationStatus } from "./status";

const days = z.number().int().min(1).max(400);
const term = z.object({ days, unit: z.enum(["working", "calendar"]) });

export type Term = z.infer<typeof term>;

/** Statuses that end by a date; every other one waits without a deadline. */
export const timedStatuses = [
  "draft",
  "submitted",
  "intake_check",
  "clarification_requested",
  "technical_review",
  "expert_review",
  "committee_review",
  "board_review",
  "approved",
  "approved_with_conditions",
  "deferred",
  "rejected",
  "offer_issued",
  "offer_accepted",
  "agreement_negotiation",
  "agreement_signed",
  "appeal_submitted",
] as const satisfies readonly ApplicationStatus[];

export type TimedStatus = (typeof timedStatuses)[number];

export const procedureSchema = z.object({
  terms: z.record(z.enum(timedStatuses), term),
  /** The board decides from this area on, m². */
  boardAreaM2: z.number().positive(),
  /** The board decides from this investment on, million roubles without VAT. */
  boardCapexMrub: z.number().positive(),
  /** How often one stage may ask. */
  roundsPerStage: z.number().int().min(0).max(5),
});

export type Procedure = z.infer<typeof procedureSchema>;

const working = (count: number): Term => ({ days: count, unit: "working" });
const calendar = (count: number): Term => ({ days: count, unit: "calendar" });

/** Terms and thresholds as proposed in domain §4, until the administrator changes them. */
export const defaultProcedure: Procedure = {
  terms: {
    draft: calendar(180),
    submitted: working(1),
    intake_check: working(5),
    clarification_requested: working(10),
    technical_review: working(7),
    expert_review: working(10),
    committee_review: working(10),
    board_review: working(20),
    approved: working(10),
    approved_with_conditions: working(10),
    deferred: calendar(182),
    rejected: working(20),
    offer_issued: working(20),
    offer_accepted: working(5),
    agreement_negotiation: working(60),
    agreement_signed: working(3),
    appeal_submitted: working(15),
  },
  boardAreaM2: 3_000,
  boardCapexMrub: 1_000,
  roundsPerStage: 2,
};

/** The term of a status, or undefined when it has none. */
export function termOf(procedure: Procedure, status: ApplicationStatus): Term | undefined {
  return (procedure.terms as Partial<Record<ApplicationStatus, Term>>)[status];
}
