import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import type { Steps } from "../loads/steps";
import { type Resource, resources } from "../resources";
import type { Draw } from "./draw";
import { type LockedUnit, lockUnits } from "./lock-units.server";
import type { By } from "./record-allocation.server";
import { type AllocationCommand, type AllocationState, whyNotAllocate } from "./states";

export type LockedAllocation = {
  id: string;
  applicationId: string;
  phase: number;
  state: AllocationState;
  version: number;
  quarters: { from: number; until: number };
  expiresAt: Date | null;
  draw: Draw;
  needs: {
    bsl: number | null;
    explosiveM2: number | null;
    szzClass: string | null;
    gmp: boolean;
  };
  unit: LockedUnit;
  /** of the other units that were asked for */
  others: LockedUnit[];
};

/** An allocation as a form names it: with the version that it showed. */
export type AllocationRef = { applicationId: string; id: string; version: number };

/**
 * An allocation of an application for a command, under the locks of its unit and of others that the
 * command concerns. Refused when the table does not allow it now or somebody was here before.
 */
export async function lockAllocation(
  tx: Tx,
  by: By,
  command: AllocationCommand,
  { applicationId, id, version }: AllocationRef,
  otherUnits: readonly string[] = [],
): Promise<Result<LockedAllocation>> {
  if (whyNotAllocate(command, null, by.roles) === "forbidden") return refuse("forbidden");
  const found = await tx.allocation.findFirst({
    where: { id, applicationId },
    select: { unitId: true },
  });
  if (!found) return refuse("allocation_unknown");
  const units = await lockUnits(tx, [found.unitId, ...otherUnits]);
  const row = await tx.allocation.findUniqueOrThrow({ where: { id }, include: { loads: true } });
  const unit = units.find((one) => one.id === row.unitId);
  if (!unit) throw new Error(`The unit of allocation ${id} is not there`);
  if (row.version !== version) return refuse("stale");
  const why = whyNotAllocate(command, row.state, by.roles);
  if (why) return refuse(why);
  const loads = new Map(row.loads.map(({ resource, demand }) => [resource, Number(demand)]));
  return ok({
    id,
    applicationId,
    phase: row.phase,
    state: row.state,
    version,
    quarters: { from: row.fromQuarter, until: row.untilQuarter },
    expiresAt: row.expiresAt,
    draw: Object.fromEntries(
      resources.flatMap((one) => (loads.has(one) ? [[one, loads.get(one)]] : [])),
    ),
    needs: {
      bsl: row.bsl,
      explosiveM2: row.explosiveM2 === null ? null : Number(row.explosiveM2),
      szzClass: row.szzClass,
      gmp: row.gmp,
    },
    unit,
    others: units.filter((one) => one.id !== row.unitId),
  });
}

/** What an allocation's end takes back of each resource. */
export function givenBack({ draw, quarters }: Pick<LockedAllocation, "draw" | "quarters">) {
  const back = (demand: number): Steps => [
    [quarters.from, -demand],
    [quarters.until, demand],
  ];
  return Object.fromEntries(
    Object.entries(draw).map(([resource, demand]) => [resource, back(demand)]),
  ) as Partial<Record<Resource, Steps>>;
}
