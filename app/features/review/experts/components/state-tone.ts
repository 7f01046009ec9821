import type { Tone } from "~/ui";
import type { AssignmentState } from "../../assignments/standing";

const tones: Record<AssignmentState, Tone> = {
  invited: "action",
  accepted: "progress",
  submitted: "success",
  declined: "warning",
  recused: "warning",
  revoked: "neutral",
};

/** The colour of an assignment's state; its words say the same. */
export const stateTone = (state: AssignmentState): Tone => tones[state];
