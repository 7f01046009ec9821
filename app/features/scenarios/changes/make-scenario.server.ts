import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { listSubmitted } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { makesScenarios, readsScenario } from "../access";
import { mostCandidates, nameLength, noteLength } from "../scenario-states";
import { tellChange } from "./lock-scenario.server";

export type Naming = { name: string; note: string };

/** Whether a name and a note are given and no longer than they may be. */
export function checkNaming({ name, note }: Naming): Result {
  if (name === "") return invalid({ name: { code: "name_missing" } });
  if (name.length > nameLength) {
    return invalid({ name: { code: "too_long", params: { most: nameLength } } });
  }
  if (note.length > noteLength) {
    return invalid({ note: { code: "too_long", params: { most: noteLength } } });
  }
  return ok();
}

type MakeInput = Naming & {
  /** made by the form, so that the same form sent twice makes one scenario */
  key: string;
  applicationIds: readonly string[];
};

/** Begins a scenario about these applications; those that the person may not read are not in it. */
export async function makeScenario(
  actor: Actor,
  { key, name, note, applicationIds }: MakeInput,
): Promise<Result<{ id: string }>> {
  if (!makesScenarios(actor)) throw forbidden();
  const named = checkNaming({ name, note });
  if (!named.ok) return named;
  const chosen = await listSubmitted(actor, applicationIds);
  if (applicationIds.length > mostCandidates) {
    return invalid({ candidates: { code: "too_many", params: { most: mostCandidates } } });
  }
  return inTransaction(async (tx) => {
    const id = await begin(tx, actor, { key, name, note, copiedFromId: null });
    if (!id.ok || id.value === null) return id.ok ? ok({ id: key }) : id;
    await tx.scenarioCandidate.createMany({
      data: chosen.map((one, position) => ({ scenarioId: key, applicationId: one.id, position })),
    });
    await tellChange(tx, actor, {
      id: key,
      action: "scenario.made",
      from: null,
      to: "open",
      after: { name, candidates: chosen.length },
    });
    return ok({ id: key });
  });
}

type CopyInput = Naming & { key: string; from: string };

/** A new open scenario with the candidates and placements of another, in whatever state that is. */
export const copyScenario = (actor: Actor, input: CopyInput): Promise<Result<{ id: string }>> =>
  inTransaction((tx) => copyIn(tx, actor, input));

/** The same as a part of a larger change. */
export async function copyIn(
  tx: Tx,
  actor: Actor,
  { key, from, name, note }: CopyInput,
): Promise<Result<{ id: string }>> {
  const origin = z.uuid().safeParse(from).success
    ? await tx.scenario.findUnique({
        where: { id: from },
        include: { candidates: true, placements: true },
      })
    : null;
  if (!origin || !readsScenario(actor, origin.state)) throw notFound();
  if (!makesScenarios(actor)) return refuse("forbidden");
  const named = checkNaming({ name, note });
  if (!named.ok) return named;
  const begun = await begin(tx, actor, { key, name, note, copiedFromId: from });
  if (!begun.ok || begun.value === null) return begun.ok ? ok({ id: key }) : begun;
  await tx.scenarioCandidate.createMany({
    data: origin.candidates.map((one) => ({ ...one, scenarioId: key })),
  });
  await tx.scenarioPlacement.createMany({
    data: origin.placements.map(({ id: _id, ...one }) => ({ ...one, scenarioId: key })),
  });
  await tellChange(tx, actor, {
    id: key,
    action: "scenario.copied",
    from: null,
    to: "open",
    after: { name, from },
  });
  return ok({ id: key });
}

type Begun = Naming & { key: string; copiedFromId: string | null };

/** The row of a new scenario; null when this person's form has made it already. */
async function begin(
  tx: Tx,
  actor: Actor,
  { key, ...given }: Begun,
): Promise<Result<string | null>> {
  const at = now();
  const { count } = await tx.scenario.createMany({
    data: [{ id: key, ...given, createdAt: at, createdById: actor.userId, changedAt: at }],
    skipDuplicates: true,
  });
  if (count > 0) return ok(key);
  const made = await tx.scenario.findUnique({ where: { id: key }, select: { createdById: true } });
  return made?.createdById === actor.userId ? ok(null) : refuse("stale");
}
