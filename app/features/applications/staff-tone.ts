import type { Tone } from "~/ui";
import { type ApplicationStatus, statusRow } from "./lifecycle/status";

/** The colour of a status on the staff's pages: what waits for the reader's own roles stands out. */
export function staffTone(status: ApplicationStatus, roles: readonly string[] = []): Tone {
  const { mover, turn, stage } = statusRow(status);
  if (turn?.some((role) => roles.includes(role))) return "action";
  if (mover === "cluster") return "progress";
  if (stage === "resident") return "success";
  return mover === "applicant" ? "info" : "neutral";
}
