import type { FieldErrors, Refusal } from "~/platform/refusal";
import type { MoveRefusal } from "../lifecycle/policy";
import type { TypedStep } from "../lifecycle/take-posted-step.server";
import type { Transition } from "../lifecycle/transition";

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
