import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { lockUnits } from "../allocations/lock-units.server";
import type { By } from "../allocations/record-allocation.server";
import { tellSpaceFreed } from "../allocations/space-freed.server";
import { fireCategories, szzClasses } from "../demand";
import { type Quarter, quarterCode } from "../quarter";
import { siteTopic } from "../topics";
import { addSpaces } from "./divide-area";
import { mergeOutlines } from "./outline";
import { endUnits, makeUnit, readUnit, type UnitRow } from "./unit-rows.server";

export type MergeInput = {
  units: readonly { id: string; version: number }[];
  quarter: Quarter;
  code: string;
};

const readiness = ["fitted", "shell", "none"] as const;

const strictest = <T>(order: readonly T[], values: readonly T[]): T => {
  const found = order.findLast((one) => values.includes(one));
  if (found === undefined) throw new Error("A unit with a value that is in no table");
  return found;
};

/** What two or more units are as one: what the weakest of them has. */
function asOne(
  units: readonly [UnitRow, ...UnitRow[]],
  code: string,
  outline: UnitRow["outline"],
): UnitRow {
  const [first] = units;
  return {
    ...first,
    code,
    outline,
    areaM2: Math.round(units.reduce((sum, one) => sum + one.areaM2 * 10, 0)) / 10,
    spaces: addSpaces(units.map(({ spaces }) => spaces)),
    heightM: Math.min(...units.map((one) => one.heightM)),
    floorKn: Math.min(...units.map((one) => one.floorKn)),
    maxBsl: Math.min(...units.map((one) => one.maxBsl)),
    fireCategory: strictest(
      fireCategories,
      units.map((one) => one.fireCategory),
    ),
    szzClass: strictest(
      szzClasses,
      units.map((one) => one.szzClass),
    ),
    gmpReadiness: strictest(
      readiness,
      units.map((one) => one.gmpReadiness),
    ),
  };
}

/**
 * Makes one unit of several that adjoin one another on a floor and in a fire compartment, from a quarter
 * on. Refused while any of them is kept beyond it.
 */
export async function mergeUnits(
  tx: Tx,
  by: By,
  input: MergeInput,
): Promise<Result<{ id: string }>> {
  if (!by.roles.includes("leasing_manager")) return refuse("forbidden");
  const wanted = new Map(input.units.map(({ id, version }) => [id, version]));
  if (wanted.size < 2) return refuse("merge_of_one");
  const locked = await lockUnits(tx, [...wanted.keys()]);
  if (locked.length !== wanted.size) return refuse("unit_unknown");
  const units: UnitRow[] = [];
  for (const { id } of locked) units.push(await readUnit(tx, id));
  if (units.some((one) => one.version !== wanted.get(one.id) || one.untilQuarter !== null)) {
    return refuse("stale");
  }
  const [first, ...rest] = units;
  if (!first) return refuse("unit_unknown");
  if (rest.some((one) => one.floorId !== first.floorId)) return refuse("other_floor");
  if (rest.some((one) => one.compartment !== first.compartment)) return refuse("other_compartment");
  const outline = mergeOutlines(units.map((one) => one.outline));
  if (!outline) return refuse("not_adjoining");
  const earliest = Math.max(...units.map((one) => one.fromQuarter)) + 1;
  if (input.quarter < earliest) {
    return invalid({
      quarter: { code: "before_life", params: { quarter: quarterCode(earliest) } },
    });
  }
  const ids = units.map(({ id }) => id);
  const kept = await endUnits(tx, ids, input.quarter);
  if (!kept.ok) return kept;
  const id = await makeUnit(tx, asOne([first, ...rest], input.code, outline), ids, input.quarter);
  await tellSpaceFreed(tx, [id]);
  await announce(tx, { topic: siteTopic, kind: "space" });
  await recordAudit(tx, {
    actorId: by.userId,
    actorRole: "leasing_manager",
    action: "site.units_merged",
    subjectType: "unit",
    subjectId: id,
    before: { units: units.map(({ code }) => code) },
    after: { unit: input.code, from: quarterCode(input.quarter) },
  });
  return ok({ id });
}
