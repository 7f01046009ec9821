import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { lockScenario, recordChange, type ScenarioRef, whyNotChange } from "./lock-scenario.server";
import { checkNaming, type Naming } from "./make-scenario.server";

/** Gives an open scenario another name and note. */
export function renameScenario(
  actor: Actor,
  ref: ScenarioRef,
  { name, note }: Naming,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    const named = checkNaming({ name, note });
    if (!named.ok) return named;
    const scenario = locked.value;
    if (scenario.name === name && scenario.note === note) return ok();
    const why = whyNotChange(scenario, ref);
    if (why) return why;
    const data = { name, note };
    await recordChange(tx, actor, scenario, { action: "scenario.renamed", data, after: data });
    return ok();
  });
}
