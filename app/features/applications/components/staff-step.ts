import type { FieldErrors, Refusal } from "~/platform/refusal";
import type { MoveRefusal } from "../lifecycle/policy";
import type { TypedStep } from "../lifecycle/take-posted-step.server";
import type { Transition } from "../lifecycle/transition";
import type { StaffView } from "../staff-view.server";

/** One intent as the page shows it. */
export type StaffStep = {
  intent: string;
  /** The rows that may be taken now; several when an outcome is chosen. */
  rows: Transition[];
  all: Transition[];
  why: MoveRefusal | null;
};

/** A refused step with what was typed into its form. */
export type RefusedMove = TypedStep & { refusal: Refusal; fields: FieldErrors };

/** The rows of one intent together: those allowed, and why not if none is. */
export function groupSteps(view: StaffView): StaffStep[] {
  const intents = [...new Set(view.steps.map(({ row }) => row.intent))];
  return intents.map((intent) => {
    const all = view.steps.filter(({ row }) => row.intent === intent);
    const rows = all.flatMap(({ row, verdict }) => (verdict.allowed ? [row] : []));
    const shut = all.find(({ verdict }) => !verdict.allowed);
    const why = rows.length === 0 && shut && !shut.verdict.allowed ? shut.verdict.why : null;
    return { intent, rows, all: all.map(({ row }) => row), why };
  });
}
