import { type Procedure, type TimedStatus, termOf } from "../lifecycle/settings";

export type ScheduleStep = {
  status: TimedStatus;
  /** The term of the step and the working days that have passed before it at the latest. */
  days: number;
  start: number;
  /** Only some applications take this step. */
  conditional: boolean;
};

const steps = [
  "submitted",
  "intake_check",
  "technical_review",
  "expert_review",
  "committee_review",
  "board_review",
  "approved",
] as const satisfies readonly TimedStatus[];

/** The cluster's own terms from submission to the offer, in working days, and their sums. */
export function reviewSchedule(procedure: Procedure) {
  let start = 0;
  const schedule: ScheduleStep[] = steps.map((status) => {
    const days = termOf(procedure, status)?.days ?? 0;
    const step = { status, days, start, conditional: status === "board_review" };
    start += days;
    return step;
  });
  const board = schedule.find((step) => step.conditional)?.days ?? 0;
  const offer = schedule.at(-1)?.days ?? 0;
  const toBoard = start - offer;
  return {
    steps: schedule,
    total: start,
    /** Until the committee's decision, and until the board's where it decides. */
    toCommittee: toBoard - board,
    toBoard,
  };
}
