import type { Procedure } from "./settings";
import type { ApplicationStatus } from "./status";
import type { GuardCode } from "./transition";

/** What is known of an application when a step is judged. */
export type Facts = {
  status: ApplicationStatus;
  dueAt: Date | null;
  screenedById: string | null;
  /** How often each stage has asked so far. */
  roundsAsked: Partial<Record<ApplicationStatus, number>>;
  track: string;
  totalAreaM2: number;
  capexMrub: number;
};

export type GuardContext = { facts: Facts; procedure: Procedure; now: Date; userId: string | null };

/** Why a guard says no; the codes are messages of `locales/<lng>/applications.json`. */
export type GuardRefusal =
  | { code: "rounds_used_up"; params: { rounds: number } }
  | { code: "four_eyes" }
  | { code: "too_late" }
  | { code: "too_early" };

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
