import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { lockUnits } from "../allocations/lock-units.server";
import type { By } from "../allocations/record-allocation.server";
import { tellSpaceFreed } from "../allocations/space-freed.server";
import { type Quarter, quarterCode } from "../quarter";
import { siteTopic } from "../topics";
import { divideSpaces } from "./divide-area";
import { divideOutline } from "./outline";
import { endUnits, makeUnit, readUnit } from "./unit-rows.server";

export type UnitPart = { code: string; areaM2: number };
export type SplitInput = {
  id: string;
  version: number;
  quarter: Quarter;
  parts: readonly UnitPart[];
};

/**
 * Divides a unit from a quarter on: its life ends, and those of its parts begin with their shares of its
 * uses and of its outline. Refused while it is kept beyond that quarter.
 */
export async function splitUnit(
  tx: Tx,
  by: By,
  input: SplitInput,
): Promise<Result<{ ids: string[] }>> {
  if (!by.roles.includes("leasing_manager")) return refuse("forbidden");
  const [locked] = await lockUnits(tx, [input.id]);
  if (!locked) return refuse("unit_unknown");
  const unit = await readUnit(tx, locked.id);
  if (unit.version !== input.version || unit.untilQuarter !== null) return refuse("stale");
  if (input.quarter <= unit.fromQuarter) {
    return invalid({
      quarter: { code: "before_life", params: { quarter: quarterCode(unit.fromQuarter + 1) } },
    });
  }
  const tenths = input.parts.reduce((sum, { areaM2 }) => sum + Math.round(areaM2 * 10), 0);
  if (tenths !== Math.round(unit.areaM2 * 10)) {
    return invalid({
      parts: { code: "parts_do_not_add_up", params: { sum: tenths / 10, area: unit.areaM2 } },
    });
  }
  const kept = await endUnits(tx, [unit.id], input.quarter);
  if (!kept.ok) return kept;
  const areas = input.parts.map(({ areaM2 }) => areaM2);
  const spaces = divideSpaces(unit.spaces, areas);
  const outlines = divideOutline(unit.outline, areas);
  const ids: string[] = [];
  for (const [index, { code, areaM2 }] of input.parts.entries()) {
    const part = {
      ...unit,
      code,
      areaM2,
      spaces: spaces[index] ?? {},
      outline: outlines[index] ?? [],
    };
    ids.push(await makeUnit(tx, part, [unit.id], input.quarter));
  }
  await tellSpaceFreed(tx, ids);
  await announce(tx, { topic: siteTopic, kind: "space" });
  await recordAudit(tx, {
    actorId: by.userId,
    actorRole: "leasing_manager",
    action: "site.unit_split",
    subjectType: "unit",
    subjectId: unit.id,
    before: { unit: unit.code, areaM2: unit.areaM2 },
    after: { from: quarterCode(input.quarter), parts: input.parts },
  });
  return ok({ ids });
}
