import type { Actor } from "~/features/accounts";
import { siteTopic } from "~/features/site";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockScenario, tellChange } from "../../changes/lock-scenario.server";

/** Ends a run that waits or searches; whoever searches for it notices within a second or two. */
export async function cancelRun(actor: Actor, scenarioId: string, id: string): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, scenarioId);
    if (!locked.ok) return locked;
    const { count } = await tx.proposalRun.updateMany({
      where: { id, scenarioId, state: { in: ["queued", "running"] } },
      data: { state: "cancelled", endedAt: now() },
    });
    if (count === 0) {
      const run = await tx.proposalRun.findFirst({ where: { id, scenarioId } });
      return run?.state === "cancelled" ? ok() : refuse("not_under_way");
    }
    await announce(tx, { topic: siteTopic, kind: "proposal", ref: id });
    const { state } = locked.value;
    const action = "scenario.proposal_cancelled";
    await tellChange(tx, actor, { id: scenarioId, action, from: state, to: state, after: { id } });
    return ok();
  });
}
