import { type Facts, type GuardRefusal, guards, needsBoard } from "./guards";
import type { Procedure } from "./settings";
import type { ApplicationStatus } from "./status";
import type { Outcome, Transition } from "./transition";
import { transitions } from "./transitions";

/** Somebody who may move an application: their user and the roles they hold towards it. */
export type Mover = { userId: string | null; roles: readonly string[] };

export type MoveRefusal =
  | GuardRefusal
  | { code: "not_your_role"; params: { roles: string } }
  | { code: "wrong_status" }
  | { code: "unknown_intent" };

export type Verdict = { allowed: true } | { allowed: false; why: MoveRefusal };

export type JudgeContext = { facts: Facts; procedure: Procedure; now: Date };

/** Whether this person may take this step now, or why not. */
export function canMove(mover: Mover, row: Transition, context: JudgeContext): Verdict {
  if (!row.from.includes(context.facts.status)) {
    return { allowed: false, why: { code: "wrong_status" } };
  }
  if (!row.by.some((role) => mover.roles.includes(role))) {
    return { allowed: false, why: { code: "not_your_role", params: { roles: row.by.join(" ") } } };
  }
  for (const code of row.guards ?? []) {
    const why = guards[code]({ ...context, userId: mover.userId, row });
    if (why) return { allowed: false, why };
  }
  return { allowed: true };
}

/** The row of the table for an intent as posted, or undefined when the table has none from here. */
export function findTransition(
  status: ApplicationStatus,
  intent: string,
  outcome?: Outcome,
): Transition | undefined {
  return transitions.find(
    (row) => row.intent === intent && row.from.includes(status) && row.outcome === outcome,
  );
}

/** Where a step leads, given what is known of the application and which stage had asked. */
export function targetOf(
  row: Transition,
  facts: Facts,
  askedFrom: ApplicationStatus | null,
  procedure: Procedure,
): ApplicationStatus {
  if (row.to === "asking_stage") {
    if (!askedFrom) throw new Error("A clarification without the stage that asked");
    return askedFrom;
  }
  return row.boardOverThreshold && needsBoard(facts, procedure) ? "board_review" : row.to;
}

/** Whether a body takes the step by its vote: what leads on from a stage of its own, and told by its letter. */
export const isVoted = (intent: string): boolean =>
  ["decide", "board_decide", "uphold_refusal", "return_to_committee"].includes(intent);

export type OfferedMove = { row: Transition; verdict: Verdict };

/**
 * The steps to show this person: those of their roles that lead on from the present status, each
 * allowed or with the reason why not. Steps of other roles are left out, save when `all` is asked for.
 */
export function offeredMoves(mover: Mover, context: JudgeContext, all = false): OfferedMove[] {
  return transitions
    .filter((row) => row.from.includes(context.facts.status) && !row.by.includes("clock"))
    .filter((row) => all || row.by.some((role) => mover.roles.includes(role)))
    .map((row) => ({ row, verdict: canMove(mover, row, context) }));
}
