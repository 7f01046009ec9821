import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import type { Demand } from "../demand";
import type { Quarters } from "../quarter";
import { eventOf } from "./change-allocation.server";
import { checkLife, checkPlace } from "./check-place.server";
import { drawOf } from "./draw";
import { givenArea } from "./given-area.server";
import { type AllocationRef, givenBack, lockAllocation } from "./lock-allocation.server";
import { type By, recordAllocation } from "./record-allocation.server";
import { tellSpaceFreed } from "./space-freed.server";
import { keeps } from "./states";

export type MoveUnitInput = AllocationRef & {
  unitId: string;
  quarters: Quarters;
  needs: Pick<Demand, "areas" | "loads">;
  waiver: string;
};

/**
 * Moves what was given to another unit or to other quarters, in the state and with the term that it had.
 * The two buildings are locked together, so that at no moment both or neither are kept.
 */
export async function moveAllocation(
  tx: Tx,
  by: By,
  input: MoveUnitInput,
): Promise<Result<{ id: string }>> {
  const locked = await lockAllocation(tx, by, "move", input, [input.unitId]);
  if (!locked.ok) return locked;
  const old = locked.value;
  const unit = [old.unit, ...old.others].find((one) => one.id === input.unitId);
  if (!unit) return refuse("unit_unknown");
  const alive = checkLife(unit, input.quarters);
  if (!alive.ok) return alive;
  const beside = await givenArea(tx, old, { without: old.id });
  const { draw } = drawOf(input.needs, unit.areaM2, beside);
  const kept = keeps(old.state);
  // The site has these loads back in any case, the building only when it is the same.
  const without = unit.buildingId === old.unit.buildingId ? givenBack(old) : {};
  const checked = kept
    ? await checkPlace(tx, {
        unit,
        quarters: input.quarters,
        draw,
        waiver: input.waiver,
        instead: { id: old.id, building: without, site: givenBack(old) },
      })
    : ok({ waiver: "", over: [] });
  if (!checked.ok) return checked;
  await tx.allocation.update({
    where: { id: old.id },
    data: {
      state: "ended",
      expiresAt: null,
      endedAt: now(),
      endReason: "moved",
      version: { increment: 1 },
    },
  });
  const made = await tx.allocation.create({
    data: {
      unitId: unit.id,
      applicationId: old.applicationId,
      phase: old.phase,
      state: old.state,
      fromQuarter: input.quarters.from,
      untilQuarter: input.quarters.until,
      expiresAt: old.expiresAt,
      waiver: checked.value.waiver,
      createdAt: now(),
      createdById: by.userId ?? "",
      ...old.needs,
      loads: { create: Object.entries(draw).map(([resource, demand]) => ({ resource, demand })) },
    },
    select: { id: true },
  });
  if (kept) await tellSpaceFreed(tx, [old.unit.id]);
  await recordAllocation(tx, by, {
    ...eventOf(old),
    allocationId: made.id,
    unit: unit.code,
    quarters: input.quarters,
    action: "allocation.moved",
    to: old.state,
    more: { instead: old.id, before: old.unit.code },
    comment: checked.value.waiver,
  });
  return ok({ id: made.id });
}
