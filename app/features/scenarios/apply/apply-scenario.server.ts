import type { Actor } from "~/features/accounts";
import { applicationTopics, standsFor } from "~/features/applications";
import {
  listSubmitted,
  lockReadable,
  type ReadableApplication,
  readDemands,
  takeForPhase,
} from "~/features/applications/index.server";
import {
  inSiteTransaction,
  listGivenAreas,
  lockUnits,
  readSiteFacts,
} from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/refusal";
import { lockScenario, recordChange, type ScenarioRef } from "../changes/lock-scenario.server";
import { judgePlan } from "../judge/judge-plan";
import type { Asking } from "../judge/plan-groups";
import type { PlacementKey, PlanConflict } from "../judge/plan-judgement";
import type { Placement } from "../placement";

export type ApplyCommand = "hold" | "reserve";

/** What is in the way of one phase of a plan: a conflict, or why the application or the site refuses it. */
export type ApplyFault = {
  placements: readonly PlacementKey[];
  conflict: PlanConflict | null;
  refusal: Refusal | null;
};

type Applied = { result: Result; faults: ApplyFault[] };

/**
 * Gives everything that a frozen scenario places, by the commands with which space is given one by one, in
 * one transaction that locks it all and judges the plan anew beside reality as it is now. When anything
 * is in the way, each is named and nothing is given. A scenario that is applied already stays so.
 */
export async function applyScenario(
  actor: Actor,
  ref: ScenarioRef,
  command: ApplyCommand,
): Promise<Applied> {
  let faults: ApplyFault[] = [];
  const closed = await closedTo(actor, ref.id);
  const result = await inSiteTransaction(async (tx) => {
    faults = [];
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    const scenario = locked.value;
    if (scenario.state === "applied") return ok();
    if (scenario.state !== "frozen") return refuse("not_frozen");
    if (scenario.version !== ref.version) return refuse("stale");
    const placements = await readPlacements(tx, ref.id);
    faults = placements
      .filter(({ applicationId }) => closed.has(applicationId))
      .map((one) => ({ placements: [one], conflict: null, refusal: { code: "closed_to_you" } }));
    if (faults.length > 0) return refuse("not_applied");
    const plan = await lockPlan(tx, actor, placements);
    faults = faultsOf(plan, placements, command);
    if (faults.length > 0) return refuse("not_applied");
    for (const one of placements) {
      const taken = await take(tx, plan, one, { actor, command });
      if (taken.ok) continue;
      faults = [{ placements: [one], conflict: null, refusal: taken.refusal }];
      return refuse("not_applied");
    }
    const topics = [...plan.applications.keys()].map((id) => ({
      topic: applicationTopics.staff(id),
      kind: "space",
      ref: id,
    }));
    await announce(tx, ...topics);
    await recordChange(tx, actor, scenario, {
      action: "scenario.applied",
      to: "applied",
      data: { appliedAt: now(), appliedById: actor.userId },
      after: { command, placements: placements.length },
    });
    return ok();
  });
  return { result, faults };
}

/** Applications of a scenario that this person may not read: whoever is barred gives them no space either. */
async function closedTo(actor: Actor, scenarioId: string): Promise<Set<string>> {
  const rows = await prisma.scenarioPlacement.findMany({
    where: { scenarioId },
    distinct: ["applicationId"],
    select: { applicationId: true },
  });
  const ids = rows.map(({ applicationId }) => applicationId);
  const readable = new Set((await listSubmitted(actor, ids)).map(({ id }) => id));
  return new Set(ids.filter((id) => !readable.has(id)));
}

async function readPlacements(tx: Tx, scenarioId: string): Promise<Placement[]> {
  const rows = await tx.scenarioPlacement.findMany({
    where: { scenarioId },
    orderBy: [{ applicationId: "asc" }, { phase: "asc" }, { unitId: "asc" }],
  });
  return rows.map(({ applicationId, phase, unitId, fromQuarter, untilQuarter }) => ({
    applicationId,
    phase,
    unitId,
    quarters: { from: fromQuarter, until: untilQuarter },
  }));
}

type LockedPlan = {
  applications: ReadonlyMap<string, ReadableApplication>;
  asking: Asking[];
  site: Awaited<ReturnType<typeof readSiteFacts>>;
};

/** Everything that the plan concerns, locked: applications, then buildings, the site's totals and units. */
async function lockPlan(
  tx: Tx,
  actor: Actor,
  placements: readonly Placement[],
): Promise<LockedPlan> {
  const ids = [...new Set(placements.map(({ applicationId }) => applicationId))].sort();
  const applications = new Map<string, ReadableApplication>();
  for (const id of ids) applications.set(id, await lockReadable(tx, actor, id));
  const unitIds = [...new Set(placements.map(({ unitId }) => unitId))];
  await lockUnits(tx, unitIds);
  const given = await listGivenAreas(ids, tx);
  const asking: Asking[] = [];
  for (const applicationId of ids) {
    const demands = await readDemands(tx, applicationId);
    const phases = demands.map((demand) => ({
      ...demand,
      givenM2:
        given.find((one) => one.applicationId === applicationId && one.phase === demand.phase)
          ?.areaM2 ?? 0,
    }));
    asking.push({ applicationId, phases });
  }
  const from = Math.min(...placements.map(({ quarters }) => quarters.from));
  return { applications, asking, site: await readSiteFacts(from, null, tx) };
}

/** All that is in the way of a plan now. */
function faultsOf(
  { applications, asking, site }: LockedPlan,
  placements: readonly Placement[],
  command: ApplyCommand,
): ApplyFault[] {
  const early = [...applications].filter(([, { facts }]) => !standsFor(command, facts.status));
  return [
    ...early.map(([id]) => ({
      placements: placements.filter(({ applicationId }) => applicationId === id),
      conflict: null,
      refusal: { code: "wrong_status" },
    })),
    ...judgePlan(site, asking, placements).conflicts.map((conflict) => ({
      placements: conflict.placements,
      conflict,
      refusal: null,
    })),
  ];
}

async function take(
  tx: Tx,
  { applications, asking }: LockedPlan,
  { applicationId, phase, unitId, quarters }: Placement,
  { actor, command }: { actor: Actor; command: ApplyCommand },
): Promise<Result> {
  const application = applications.get(applicationId);
  const demand = asking
    .find((one) => one.applicationId === applicationId)
    ?.phases.find((one) => one.phase === phase);
  if (!application || !demand) return refuse("phase_unknown");
  const by = { userId: actor.userId, roles: application.roles };
  const input = { command, applicationId, unitId, quarters, waiver: "" };
  return takeForPhase(tx, by, demand, input);
}
