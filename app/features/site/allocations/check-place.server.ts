import type { Tx } from "~/platform/db.server";
import { invalid, ok, type Refused, type Result, refuse } from "~/platform/refusal";
import type { Steps } from "../loads/steps";
import { type Quarters, quarterCode } from "../quarter";
import type { Resource } from "../resources";
import type { Draw } from "./draw";
import type { LockedUnit } from "./lock-units.server";
import { overloads } from "./overloads";
import { readStanding } from "./read-standing.server";
import { keptStates } from "./states";
import { waiverLength } from "./text-lengths";

/** What is taken back of a limit by resource. */
type Changes = Partial<Record<Resource, Steps>>;

type Taking = {
  unit: LockedUnit;
  quarters: Quarters;
  draw: Draw;
  /** the committee's leave to pass a limit; empty where none is needed */
  waiver: string;
  /** an allocation that gives way to this one */
  instead?: { id: string; building: Changes; site: Changes };
};

/** Whether the unit is there in all quarters. */
export function checkLife({ from, until }: LockedUnit, quarters: Quarters): Result {
  if (quarters.from < from) {
    return invalid({ from: { code: "before_life", params: { quarter: quarterCode(from) } } });
  }
  if (until !== null && quarters.until > until) {
    return invalid({ until: { code: "after_life", params: { quarter: quarterCode(until) } } });
  }
  return ok();
}

/** The refusal of a unit that is somebody's in some of the quarters; null when it is nobody's. */
export async function findTaken(
  tx: Tx,
  unitId: string,
  quarters: Quarters,
  instead?: string,
): Promise<Refused | null> {
  const other = await tx.allocation.findFirst({
    where: {
      unitId,
      state: { in: [...keptStates] },
      fromQuarter: { lt: quarters.until },
      untilQuarter: { gt: quarters.from },
      ...(instead && { id: { not: instead } }),
    },
    orderBy: { fromQuarter: "asc" },
    select: { fromQuarter: true, untilQuarter: true, unit: { select: { code: true } } },
  });
  if (!other) return null;
  return refuse("taken", {
    unit: other.unit.code,
    from: quarterCode(other.fromQuarter),
    until: quarterCode(other.untilQuarter),
  });
}

/**
 * Whether a unit can be kept: nobody else has it in any of the quarters, and no limit of its building or
 * of the site is passed without a waiver. The unit is locked by the caller. The value is the waiver to
 * record: none where no limit is passed.
 */
export async function checkPlace(
  tx: Tx,
  { unit, quarters, draw, waiver, instead }: Taking,
): Promise<Result<{ waiver: string; over: object[] }>> {
  const taken = await findTaken(tx, unit.id, quarters, instead?.id);
  if (taken) return taken;
  const standing = await readStanding(tx, unit.buildingId, instead);
  const over = overloads(standing, draw, quarters);
  const [first] = over;
  if (!first) return ok({ waiver: "", over });
  if (waiver === "") {
    return refuse("over_limit", {
      of: first.of,
      resource: first.resource,
      quarter: quarterCode(first.quarter),
      by: first.by,
      others: over.length - 1,
    });
  }
  if (waiver.length < waiverLength.least || waiver.length > waiverLength.most) {
    return invalid({ waiver: { code: "waiver_length", params: { ...waiverLength } } });
  }
  return ok({ waiver, over });
}
