import type { AllocationCommand } from "~/features/site";
import { type ApplicationStatus, allStatuses, statusRow } from "../lifecycle/status";

const reviewed = [
  "technical_review",
  "clarification_requested",
  "expert_review",
  "committee_review",
  "board_review",
  "deferred",
] as const;
const approved = [
  "approved",
  "approved_with_conditions",
  "offer_issued",
  "offer_accepted",
  "agreement_negotiation",
] as const;
const agreed = ["agreement_signed", "registered", "moved_in"] as const;

/** How far an application has to be for what is done with space; what is not named here needs nothing. */
const standings: Partial<Record<AllocationCommand, readonly ApplicationStatus[]>> = {
  request: ["submitted", "intake_check", ...reviewed, ...approved, ...agreed],
  hold: [...reviewed, ...approved, ...agreed],
  prolong: [...reviewed, ...approved, ...agreed],
  move: [...reviewed, ...approved, ...agreed],
  reserve: [...approved, ...agreed],
  contract: agreed,
  // Not by hand: issuing an offer does it.
  offer: [],
  leave_out: [],
};

/** Whether an application in this status may have this done for it. */
export const standsFor = (command: AllocationCommand, status: ApplicationStatus): boolean =>
  standings[command]?.includes(status) ?? true;

/** Statuses in which an application has nothing to wait for any more: what it had is given back. */
export const endedStatuses = allStatuses.filter(
  (status) => statusRow(status).final && status !== "moved_in",
);
