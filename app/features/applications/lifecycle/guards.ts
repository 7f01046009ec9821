import type { Procedure } from "./settings";
import type { ApplicationStatus } from "./status";
import type { GuardCode, Transition } from "./transition";

/** What is known of an application when a step is judged. */
export type Facts = {
  status: ApplicationStatus;
  dueAt: Date | null;
  screenedById: string | null;
  /** How often each stage has asked so far. */
  roundsAsked: Partial<Record<ApplicationStatus, number>>;
  rights: StepRights;
  track: string;
  totalAreaM2: number;
  capexMrub: number;
};

/** What stands in the way of steps beyond status and role, as other features recorded it. */
export type StepRights = {
  /** Steps whose conditions are met: the outcome that is cleared, empty for a step without outcomes. */
  cleared: Partial<Record<string, string>>;
  /** Steps that nobody takes for now: the ground. */
  held: Partial<Record<string, string>>;
  /** People who may not take a step. */
  barred: readonly { userId: string; intent: string }[];
};

/** Nothing recorded: none of the steps that wait for something is cleared. */
export const noStepRights: StepRights = { cleared: {}, held: {}, barred: [] };

export type GuardContext = {
  facts: Facts;
  procedure: Procedure;
  now: Date;
  userId: string | null;
  row: Transition;
};

/** Why a guard says no; the codes are messages of `locales/<lng>/applications.json`. */
export type GuardRefusal =
  | { code: "rounds_used_up"; params: { rounds: number } }
  | { code: "four_eyes" }
  | { code: "too_late" }
  | { code: "too_early" }
  | { code: `uncleared_${string}` }
  | { code: "other_outcome" }
  | { code: `held_${string}` }
  | { code: "barred_from_step" };

/** The demands beyond status and role: each returns nothing, or why not. */
export const guards: Record<GuardCode, (context: GuardContext) => GuardRefusal | undefined> = {
  rounds_left: ({ facts, procedure }) =>
    (facts.roundsAsked[facts.status] ?? 0) >= procedure.roundsPerStage
      ? { code: "rounds_used_up", params: { rounds: procedure.roundsPerStage } }
      : undefined,
  four_eyes: ({ facts, userId }) =>
    facts.screenedById !== null && facts.screenedById === userId
      ? { code: "four_eyes" }
      : undefined,
  in_time: ({ facts, now }) =>
    facts.dueAt !== null && now > facts.dueAt ? { code: "too_late" } : undefined,
  time_is_up: ({ facts, now }) =>
    facts.dueAt === null || now <= facts.dueAt ? { code: "too_early" } : undefined,
  cleared: ({ facts, row }) => {
    const outcome = facts.rights.cleared[row.intent];
    if (outcome === undefined) return { code: `uncleared_${row.intent}` };
    return outcome === (row.outcome ?? "") ? undefined : { code: "other_outcome" };
  },
  not_held: ({ facts, row }) => {
    const ground = facts.rights.held[row.intent];
    return ground === undefined ? undefined : { code: `held_${ground}` };
  },
  not_barred: ({ facts, row, userId }) =>
    facts.rights.barred.some((one) => one.intent === row.intent && one.userId === userId)
      ? { code: "barred_from_step" }
      : undefined,
};

/**
 * Whether the supervisory board decides: a project participant under 160-ФЗ, or a project at or
 * over the thresholds of area (m²) or investment (million roubles).
 */
export function needsBoard(facts: Facts, procedure: Procedure): boolean {
  return (
    facts.track === "project_participant" ||
    facts.totalAreaM2 >= procedure.boardAreaM2 ||
    facts.capexMrub >= procedure.boardCapexMrub
  );
}
