import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { AuditAction } from "~/features/audit";
import { recordAudit } from "~/features/audit/index.server";
import { siteTopic } from "~/features/site";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { makesScenarios, readsScenario } from "../access";
import type { ScenarioState } from "../scenario-states";

/** A scenario as a form names it: with the version that it showed. */
export type ScenarioRef = { id: string; version: number };

export type LockedScenario = {
  id: string;
  name: string;
  note: string;
  state: ScenarioState;
  version: number;
};

/**
 * A scenario that one transaction changes at a time, for whoever may change any; 404 for those for whom it
 * does not exist.
 */
export async function lockScenario(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<LockedScenario>> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx.$queryRaw<LockedScenario[]>`
    select id, name, note, state::text as state, version from scenario where id = ${id}::uuid for update`;
  if (!row || !readsScenario(actor, row.state)) throw notFound();
  return makesScenarios(actor) ? ok(row) : refuse("forbidden");
}

/** Why a scenario cannot be changed as its form showed it; null when it can. */
export function whyNotChange(scenario: LockedScenario, { version }: ScenarioRef): Refused | null {
  if (scenario.state !== "open") return refuse("not_open");
  return scenario.version === version ? null : refuse("stale");
}

type Change = {
  action: Extract<AuditAction, `scenario.${string}`>;
  /** what the row gets besides its next version */
  data?: Parameters<Tx["scenario"]["update"]>[0]["data"];
  to?: ScenarioState;
  /** the applications that it is about: the record tells it under each, to those who may read that */
  about?: readonly string[];
  after?: Record<string, unknown>;
};

/** Counts the scenario's version up; open pages hear of it, and the record keeps it. Called last. */
export async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, state }: LockedScenario,
  { action, data, to = state, about, after }: Change,
): Promise<void> {
  await tx.scenario.update({
    where: { id },
    data: { ...data, state: to, version: { increment: 1 }, changedAt: now() },
  });
  await tellChange(tx, actor, { id, action, from: state, to, about, after });
}

/** The same of what was written by the caller. */
export async function tellChange(
  tx: Tx,
  actor: Actor,
  { id, action, from, to, about, after }: Change & { id: string; from: ScenarioState | null },
): Promise<void> {
  await announce(tx, { topic: siteTopic, kind: "scenario", ref: id });
  const by = { actorId: actor.userId, actorRole: "leasing_manager", action };
  for (const subjectId of about ?? []) {
    const told = { ...after, scenario: id };
    await recordAudit(tx, { ...by, subjectType: "application", subjectId, after: told });
  }
  if (about) return;
  const states = { fromState: from, toState: to ?? null };
  await recordAudit(tx, { ...by, subjectType: "scenario", subjectId: id, ...states, after });
}
