import type { Text } from "~/platform/i18n";
import type { ApplicationStatus } from "./status";

/** Who may move an application: the organisation's owner, a staff role, or the clock. */
export type MovingRole =
  | "owner"
  | "coordinator"
  | "technical_reviewer"
  | "chair"
  | "board"
  | "leasing_manager"
  | "legal"
  | "clock";

export const outcomes = ["approve", "approve_with_conditions", "defer", "reject"] as const;
export type Outcome = (typeof outcomes)[number];

/** Facts beyond status and role that a step demands; each is a function in `guards.ts`. */
export type GuardCode =
  | "rounds_left"
  | "four_eyes"
  | "in_time"
  | "time_is_up"
  | "cleared"
  | "not_held"
  | "not_barred";

/**
 * What must be stated with the step. `questions`: those of a clarification, or what answers them; the
 * clarification itself judges them, and a comment alone will do for a single general question.
 */
export type Stated = "nothing" | "comment" | "reason" | "questions";

export type Transition = {
  intent: string;
  from: readonly ApplicationStatus[];
  /** `asking_stage`: back to whoever asked. `by_threshold`: the board's if the project is large, else `to`. */
  to: ApplicationStatus | "asking_stage";
  boardOverThreshold?: true;
  outcome?: Outcome;
  by: readonly MovingRole[];
  stated: Stated;
  guards?: readonly GuardCode[];
  /** The button. */
  label: Text;
  /** A second deliberate act is asked for. */
  final?: true;
  /** Reason and comment are told to the applicant; without it they stay among the staff. */
  told?: true;
};
