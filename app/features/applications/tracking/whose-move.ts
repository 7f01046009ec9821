import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import type { Mover } from "../lifecycle/status-row";
import { transitions } from "../lifecycle/transitions";

/**
 * Whose move it is at a moment: an applicant who let a term pass has none left, even before the
 * clock has closed the matter.
 */
export function whoseMove(status: ApplicationStatus, dueAt: Date | null, at: Date): Mover {
  const { mover } = statusRow(status);
  const passed = dueAt !== null && at > dueAt;
  if (mover !== "applicant" || !passed) return mover;
  const steps = transitions.filter((row) => row.from.includes(status) && row.by.includes("owner"));
  return steps.some((row) => row.guards?.includes("in_time")) ? "nobody" : mover;
}
