import type { Tx } from "~/platform/db.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import { endAllocation } from "./change-allocation.server";
import { type AllocationRef, lockAllocation } from "./lock-allocation.server";
import type { By } from "./record-allocation.server";
import { allocationCommands } from "./states";
import { reasonLength } from "./text-lengths";

/** Gives space back before its time, for a reason that is recorded. */
export async function releaseAllocation(
  tx: Tx,
  by: By,
  { reason, ...ref }: AllocationRef & { reason: string },
): Promise<Result> {
  const locked = await lockAllocation(tx, by, "release", ref);
  if (!locked.ok) return locked;
  if (reason.length < reasonLength.least || reason.length > reasonLength.most) {
    return invalid({ reason: { code: "reason_length", params: { ...reasonLength } } });
  }
  await endAllocation(tx, by, locked.value, { reason, action: "allocation.released" });
  return ok();
}

/** Gives back everything that an application which has ended had. Returns how much there was. */
export async function releaseAll(tx: Tx, applicationId: string, reason: string): Promise<number> {
  const live = await tx.allocation.findMany({
    where: { applicationId, state: { in: [...allocationCommands.lapse.from] } },
    orderBy: { unitId: "asc" },
    select: { id: true, version: true },
  });
  const clock: By = { userId: null, roles: ["clock"] };
  for (const { id, version } of live) {
    const locked = await lockAllocation(tx, clock, "lapse", { applicationId, id, version });
    // Whoever ended it a moment ago has done it already.
    if (!locked.ok) continue;
    await endAllocation(tx, clock, locked.value, { reason, action: "allocation.released" });
  }
  return live.length;
}
