import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import {
  lockScenario,
  recordChange,
  type ScenarioRef,
  whyNotChange,
} from "../../changes/lock-scenario.server";
import { copyIn, type Naming } from "../../changes/make-scenario.server";
import { judgePlan } from "../../judge/judge-plan";
import type { Placement } from "../../placement";
import { type Outcome, proposalPlan } from "../answer/proposal";
import { settingsSchema } from "../settings";
import { readBasis, readProblem } from "./run-basis.server";

type Run = { id: string; basis: string; settings: unknown; outcome: unknown };

/** The proposal of a run, if it can still be carried out as it stands. */
async function readProposal(scenarioId: string, id: string): Promise<Result<Placement[]>> {
  const run = await prisma.proposalRun.findFirst({ where: { id, scenarioId, state: "done" } });
  if (!run) return refuse("no_proposal");
  const outdated = await whyOutdated(scenarioId, run);
  if (outdated) return outdated;
  const outcome = run.outcome as unknown as Outcome;
  if (outcome.kind !== "proposal") return refuse("no_proposal");
  const plan = proposalPlan(outcome.proposal);
  const { problem } = await readProblem(scenarioId, settingsSchema.parse(run.settings));
  const { conflicts } = judgePlan(problem.site, problem.candidates, plan);
  return conflicts.length === 0 ? ok(plan) : refuse("moved_on");
}

async function whyOutdated(scenarioId: string, { basis }: Run): Promise<Refused | null> {
  return (await readBasis(scenarioId)) === basis ? null : refuse("outdated");
}

/** Puts what a proposal places into a scenario, instead of all that is not pinned there. */
export async function takeOver(actor: Actor, ref: ScenarioRef, runId: string): Promise<Result> {
  const proposal = await readProposal(ref.id, runId);
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    if (!proposal.ok) return proposal;
    const placed = await replacePlacements(tx, ref.id, proposal.value);
    await markTaken(tx, actor, runId, ref.id);
    await recordChange(tx, actor, locked.value, {
      action: "scenario.proposal_taken",
      after: { run: runId, placements: placed },
    });
    return ok();
  });
}

type CopyInput = Naming & { key: string; runId: string };

/** The same into a copy; the scenario itself stays as it is. */
export async function takeOverIntoCopy(
  actor: Actor,
  scenarioId: string,
  { key, runId, ...naming }: CopyInput,
): Promise<Result<{ id: string }>> {
  const before = await prisma.proposalRun.findFirst({ where: { id: runId, takenInto: key } });
  if (before) return ok({ id: key });
  const proposal = await readProposal(scenarioId, runId);
  if (!proposal.ok) return proposal;
  return inTransaction(async (tx) => {
    const copied = await copyIn(tx, actor, { key, from: scenarioId, ...naming });
    if (!copied.ok) return copied;
    const locked = await lockScenario(tx, actor, key);
    if (!locked.ok) return locked;
    if (locked.value.state !== "open") return refuse("not_open");
    const placed = await replacePlacements(tx, key, proposal.value);
    await markTaken(tx, actor, runId, key);
    await recordChange(tx, actor, locked.value, {
      action: "scenario.proposal_taken",
      after: { run: runId, placements: placed },
    });
    return copied;
  });
}

async function replacePlacements(
  tx: Tx,
  scenarioId: string,
  plan: readonly Placement[],
): Promise<number> {
  const kept = await tx.scenarioPlacement.findMany({ where: { scenarioId, pinned: true } });
  const isPinned = ({ applicationId, phase }: Placement) =>
    kept.some((one) => one.applicationId === applicationId && one.phase === phase);
  await tx.scenarioPlacement.deleteMany({ where: { scenarioId, pinned: false } });
  const { count } = await tx.scenarioPlacement.createMany({
    data: plan
      .filter((one) => !isPinned(one))
      .map(({ applicationId, phase, unitId, quarters }) => ({
        scenarioId,
        applicationId,
        phase,
        unitId,
        fromQuarter: quarters.from,
        untilQuarter: quarters.until,
      })),
  });
  return count;
}

async function markTaken(tx: Tx, actor: Actor, id: string, takenInto: string): Promise<void> {
  await tx.proposalRun.update({
    where: { id },
    data: { takenAt: now(), takenById: actor.userId, takenInto },
  });
}
