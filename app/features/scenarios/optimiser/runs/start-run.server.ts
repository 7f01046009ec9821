import type { Actor } from "~/features/accounts";
import { siteTopic } from "~/features/site";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { announce } from "~/platform/live.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockScenario, tellChange } from "../../changes/lock-scenario.server";
import type { Settings } from "../settings";
import { readBasis } from "./run-basis.server";
import { optimiseJob } from "./work-run.server";

type StartInput = {
  scenarioId: string;
  /** made by the form, so that the same form sent twice begins one run */
  key: string;
  settings: Settings;
};

/** Has a proposal searched for; one at a time for a scenario, and one after another among all. */
export async function startRun(
  actor: Actor,
  { scenarioId, key, settings }: StartInput,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, scenarioId);
    if (!locked.ok) return locked;
    const before = await tx.proposalRun.findUnique({ where: { id: key } });
    if (before) return before.scenarioId === scenarioId ? ok() : refuse("stale");
    if (locked.value.state !== "open") return refuse("not_open");
    if ((await tx.scenarioCandidate.count({ where: { scenarioId } })) === 0) {
      return refuse("no_candidates");
    }
    const underWay = await tx.proposalRun.count({
      where: { scenarioId, state: { in: ["queued", "running"] } },
    });
    if (underWay > 0) return refuse("under_way");
    const basis = await readBasis(scenarioId);
    await tx.proposalRun.create({
      data: { id: key, scenarioId, settings, basis, madeAt: now(), madeById: actor.userId },
    });
    await enqueue(
      tx,
      optimiseJob,
      { id: key },
      { key: `${optimiseJob}:${key}`, queue: optimiseJob },
    );
    await announce(tx, { topic: siteTopic, kind: "proposal", ref: key });
    await tellChange(tx, actor, {
      id: scenarioId,
      action: "scenario.proposal_ordered",
      from: "open",
      to: "open",
      after: settings,
    });
    return ok();
  });
}
