import type { AuditAction } from "~/features/audit";
import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { type Quarters, quarterCode } from "../quarter";
import { siteTopic } from "../topics";
import type { AllocationState } from "./states";

/**
 * Who does something with space: a person with their roles, or the clock; `as`: in which role, where it is
 * another's step that has it done.
 */
export type By = { userId: string | null; roles: readonly string[]; as?: string };

export type AllocationEvent = {
  allocationId: string;
  applicationId: string;
  phase: number;
  unit: string;
  quarters: Quarters;
  action: Extract<AuditAction, `allocation.${string}`>;
  from: AllocationState | null;
  to: AllocationState;
  more?: Record<string, unknown>;
  comment?: string;
};

/** Open pages hear of it, and the record keeps it. Called last. */
export async function recordAllocation(tx: Tx, by: By, event: AllocationEvent): Promise<void> {
  const { allocationId, applicationId, phase, unit, quarters, more } = event;
  await announce(tx, { topic: siteTopic, kind: "space", ref: applicationId });
  await recordAudit(tx, {
    actorId: by.userId,
    actorRole: roleOf(by),
    action: event.action,
    subjectType: "application",
    subjectId: applicationId,
    fromState: event.from,
    toState: event.to,
    after: {
      allocation: allocationId,
      phase,
      unit,
      from: quarterCode(quarters.from),
      until: quarterCode(quarters.until),
      ...more,
    },
    comment: event.comment || null,
  });
}

function roleOf({ userId, roles, as }: By): string {
  if (as) return as;
  if (!userId) return "clock";
  return roles.includes("leasing_manager") ? "leasing_manager" : "owner";
}
