import type { Tone } from "~/ui";
import type { Mover } from "../lifecycle/status-row";

/** The colour of an application's state for its company: its own move stands out. */
export function moverTone({ mover, draft }: { mover: Mover; draft: boolean }): Tone {
  if (draft) return "neutral";
  return mover === "applicant" ? "action" : mover === "cluster" ? "progress" : "neutral";
}
