import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import {
  lockScenario,
  recordChange,
  type ScenarioRef,
  whyNotChange,
} from "../changes/lock-scenario.server";
import { figurePlan } from "../figures/figure-plan";
import { totalsOf } from "../figures/plan-figures";
import { readPlan, readRows } from "../figures/read-plan.server";

/** Keeps a scenario for the committee with its figures and conflicts as they are now; it is changed no more. */
export async function freezeScenario(actor: Actor, ref: ScenarioRef): Promise<Result> {
  if (!z.uuid().safeParse(ref.id).success) throw notFound();
  const rows = await readRows(ref.id);
  const { figures } = figurePlan(await readPlan(rows));
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    if (locked.value.state !== "open") return ok();
    // The rows were read before the lock: with the version they cannot have changed since.
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    if (rows.placements.length === 0) return refuse("nothing_placed");
    const { letM2, placed, leftOut, conflicts } = totalsOf({
      ...figures,
      conflicts: figures.conflicts.length,
    });
    await recordChange(tx, actor, locked.value, {
      action: "scenario.frozen",
      to: "frozen",
      data: {
        frozenAt: now(),
        frozenById: actor.userId,
        figures: JSON.parse(JSON.stringify(figures)),
      },
      after: { letM2, placed, leftOut, conflicts },
    });
    return ok();
  });
}
