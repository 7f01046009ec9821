import type { ApplicationStatus } from "~/features/applications";
import type { Random } from "./random";

export type Step = {
  intent: string;
  from: ApplicationStatus;
  to: ApplicationStatus;
  outcome: string | null;
  role: string;
  at: Date;
  dueAt: Date | null;
};

/** The moment the made data stop at: the newest row is older. */
export const dataEnd = new Date("2026-11-20T15:00:00Z");
const day = 86_400_000;

type Leg = readonly [intent: string, to: ApplicationStatus, role: string, outcome?: string];

const intake: Leg[] = [
  ["submit", "submitted", "owner"],
  ["start_intake", "intake_check", "coordinator"],
];
const technical: Leg[] = [...intake, ["admit", "technical_review", "coordinator"]];
const experts: Leg[] = [
  ...technical,
  ["complete_technical", "expert_review", "technical_reviewer"],
];
const committee: Leg[] = [...experts, ["complete_expert", "committee_review", "coordinator"]];
const approved: Leg[] = [...committee, ["decide", "approved", "chair", "approve"]];
const rejected: Leg[] = [...committee, ["decide", "rejected", "chair", "reject"]];
const offered: Leg[] = [...approved, ["issue_offer", "offer_issued", "leasing_manager"]];
const accepted: Leg[] = [...offered, ["accept_offer", "offer_accepted", "owner"]];
const negotiated: Leg[] = [...accepted, ["start_agreement", "agreement_negotiation", "legal"]];
const signed: Leg[] = [...negotiated, ["sign_agreement", "agreement_signed", "legal"]];
const registered: Leg[] = [...signed, ["register_participant", "registered", "legal"]];
const asked: Leg[] = [
  ...intake,
  ["request_clarification", "clarification_requested", "coordinator"],
];
const appealed: Leg[] = [...rejected, ["appeal", "appeal_submitted", "owner"]];

/** One lawful way to every status; a test holds each leg to the lifecycle's table. */
export const ways: Record<ApplicationStatus, readonly Leg[]> = {
  draft: [],
  submitted: intake.slice(0, 1),
  intake_check: intake,
  clarification_requested: asked,
  technical_review: technical,
  expert_review: experts,
  committee_review: committee,
  board_review: [...committee, ["decide", "board_review", "chair", "approve"]],
  approved,
  approved_with_conditions: [
    ...committee,
    ["decide", "approved_with_conditions", "chair", "approve_with_conditions"],
  ],
  deferred: [...committee, ["decide", "deferred", "chair", "defer"]],
  rejected,
  not_admitted: [...intake, ["refuse_admission", "not_admitted", "coordinator"]],
  offer_issued: offered,
  offer_accepted: accepted,
  offer_declined: [...offered, ["decline_offer", "offer_declined", "owner"]],
  offer_expired: [...offered, ["expire", "offer_expired", "clock"]],
  agreement_negotiation: negotiated,
  agreement_signed: signed,
  registered,
  moved_in: [...registered, ["move_in", "moved_in", "leasing_manager"]],
  appeal_submitted: appealed,
  upheld: [...appealed, ["uphold_refusal", "upheld", "board"]],
  withdrawn: [...technical, ["withdraw", "withdrawn", "owner"]],
  expired: [["expire", "expired", "clock"]],
  closed_no_answer: [...asked, ["close_no_answer", "closed_no_answer", "clock"]],
};

/** Statuses that the clock ends: a term far ahead (in a year that the calendar has) keeps it from emptying the made data. */
const endedByClock: readonly ApplicationStatus[] = ["offer_issued", "clarification_requested"];

/** Days that a status may last, weekends counted in; which day exactly does not matter to a measurement. */
const terms: Partial<Record<ApplicationStatus, number>> = {
  ...{ submitted: 1, intake_check: 7, clarification_requested: 14, technical_review: 10 },
  ...{ expert_review: 14, committee_review: 14, board_review: 28, approved: 14 },
  ...{ approved_with_conditions: 14, deferred: 182, rejected: 28, offer_issued: 28 },
  ...{ offer_accepted: 7, agreement_negotiation: 84, agreement_signed: 5, appeal_submitted: 21 },
};

function dueAfter(to: ApplicationStatus, at: Date): Date | null {
  const days = terms[to];
  if (!days) return null;
  const from = endedByClock.includes(to) ? dataEnd.getTime() + 300 * day : at.getTime();
  return new Date(from + days * day);
}

/** The steps that led an application submitted at that moment into its status, all before `dataEnd`. */
export function makeHistory(random: Random, status: ApplicationStatus, first: Date): Step[] {
  const legs = ways[status];
  const room = Math.max(legs.length, (dataEnd.getTime() - first.getTime()) / day);
  const pace = Math.min(9, (room * 0.9) / Math.max(1, legs.length));
  let at = first.getTime();
  let from: ApplicationStatus = "draft";
  return legs.map(([intent, to, role, outcome], index) => {
    if (index > 0) at += Math.max(60_000, (0.2 + random.next() * 0.8) * pace * day);
    const moment =
      index === 0
        ? first
        : new Date(Math.min(at, dataEnd.getTime() - (legs.length - index) * 1_000));
    const step: Step = {
      intent,
      from,
      to,
      outcome: outcome ?? null,
      role,
      at: moment,
      dueAt: dueAfter(to, moment),
    };
    from = to;
    return step;
  });
}
