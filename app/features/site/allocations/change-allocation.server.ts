import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { checkPlace } from "./check-place.server";
import {
  type AllocationRef,
  type LockedAllocation,
  lockAllocation,
} from "./lock-allocation.server";
import { type By, recordAllocation } from "./record-allocation.server";
import { tellSpaceFreed } from "./space-freed.server";
import { allocationCommands, keeps } from "./states";
import { holdEnd } from "./take-unit.server";

type StrengthenInput = AllocationRef & { waiver: string };

const past = { hold: "held", reserve: "reserved", contract: "contracted" } as const;

/** Makes of a request a hold, of a hold a reservation, of that a contract. */
export async function strengthenAllocation(
  tx: Tx,
  by: By,
  command: keyof typeof past,
  input: StrengthenInput,
): Promise<Result> {
  const locked = await lockAllocation(tx, by, command, input);
  if (!locked.ok) return locked;
  const { id, state, unit, quarters, draw } = locked.value;
  const checked = keeps(state)
    ? ok({ waiver: "", over: [] })
    : await checkPlace(tx, { unit, quarters, draw, waiver: input.waiver });
  if (!checked.ok) return checked;
  const to = allocationCommands[command].to;
  const { waiver } = checked.value;
  await tx.allocation.update({
    where: { id },
    data: {
      state: to,
      version: { increment: 1 },
      expiresAt: to === "held" ? await holdEnd(tx) : null,
      ...(waiver && { waiver }),
    },
  });
  await recordAllocation(tx, by, {
    ...eventOf(locked.value),
    action: `allocation.${past[command]}`,
    to,
    comment: waiver,
  });
  return ok();
}

/** Gives a hold its whole term once more, from now on. */
export async function prolongHold(tx: Tx, by: By, ref: AllocationRef): Promise<Result> {
  const locked = await lockAllocation(tx, by, "prolong", ref);
  if (!locked.ok) return locked;
  const expiresAt = await holdEnd(tx);
  await tx.allocation.update({
    where: { id: ref.id },
    data: { expiresAt, version: { increment: 1 } },
  });
  await recordAllocation(tx, by, {
    ...eventOf(locked.value),
    action: "allocation.prolonged",
    to: "held",
    more: { expiresAt, before: locked.value.expiresAt },
  });
  return ok();
}

type EndInput = { reason: string; action: "allocation.released" | "allocation.expired" };

/** Ends an allocation that is locked: its space and its loads are free again. */
export async function endAllocation(
  tx: Tx,
  by: By,
  allocation: LockedAllocation,
  { reason, action }: EndInput,
): Promise<void> {
  await tx.allocation.update({
    where: { id: allocation.id },
    data: {
      state: "ended",
      expiresAt: null,
      endedAt: now(),
      endReason: reason,
      version: { increment: 1 },
    },
  });
  if (keeps(allocation.state)) await tellSpaceFreed(tx, [allocation.unit.id]);
  await recordAllocation(tx, by, {
    ...eventOf(allocation),
    action,
    to: "ended",
    comment: reason,
  });
}

export const eventOf = (allocation: LockedAllocation) => ({
  allocationId: allocation.id,
  applicationId: allocation.applicationId,
  phase: allocation.phase,
  unit: allocation.unit.code,
  quarters: allocation.quarters,
  from: allocation.state,
});
