import type { Actor } from "~/features/accounts";
import { demandsOf } from "~/features/applications";
import { listSubmitted } from "~/features/applications/index.server";
import { type Quarters, quarterCode } from "~/features/site";
import { findUnit } from "~/features/site/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { mostUnits } from "../scenario-states";
import { lockScenario, recordChange, type ScenarioRef, whyNotChange } from "./lock-scenario.server";

type Phase = { applicationId: string; phase: number };

export type PlaceInput = Phase & {
  /** as on the doors; instead of what the phase had in this scenario */
  units: readonly string[];
  quarters: Quarters;
};

/**
 * Puts a phase of a candidate onto units for some quarters. Whatever is in the way is shown and does not
 * hinder it: a scenario may be wrong until it is applied.
 */
export async function placePhase(
  actor: Actor,
  ref: ScenarioRef,
  { applicationId, phase, units, quarters }: PlaceInput,
): Promise<Result> {
  const [application] = await listSubmitted(actor, [applicationId]);
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    const of = { scenarioId: ref.id, applicationId };
    const candidate = await tx.scenarioCandidate.count({ where: of });
    if (!application || candidate === 0) return refuse("candidate_unknown");
    if (!demandsOf(application.answers).some((one) => one.phase === phase)) {
      return refuse("phase_unknown");
    }
    const found = await findUnits(tx, units, quarters);
    if (!found.ok) return found;
    const rows = found.value.map((unitId) => ({
      ...of,
      phase,
      unitId,
      fromQuarter: quarters.from,
      untilQuarter: quarters.until,
    }));
    const before = await tx.scenarioPlacement.findMany({ where: { ...of, phase } });
    const pinned = before.some((one) => one.pinned);
    if (alike(before, rows)) return ok();
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    await tx.scenarioPlacement.deleteMany({ where: { ...of, phase } });
    await tx.scenarioPlacement.createMany({ data: rows.map((row) => ({ ...row, pinned })) });
    await recordChange(tx, actor, locked.value, {
      action: "scenario.phase_placed",
      about: [applicationId],
      after: {
        phase,
        units,
        from: quarterCode(quarters.from),
        until: quarterCode(quarters.until),
      },
    });
    return ok();
  });
}

async function findUnits(
  tx: Tx,
  codes: readonly string[],
  { from }: Quarters,
): Promise<Result<string[]>> {
  if (codes.length === 0) return invalid({ unit: { code: "unit_missing" } });
  if (codes.length > mostUnits) {
    return invalid({ unit: { code: "too_many_units", params: { most: mostUnits } } });
  }
  const ids: string[] = [];
  for (const unit of codes) {
    const id = await findUnit(tx, unit, from);
    if (!id) return invalid({ unit: { code: "unit_unknown", params: { unit } } });
    ids.push(id);
  }
  return ok([...new Set(ids)]);
}

type Row = { unitId: string; fromQuarter: number; untilQuarter: number };
const alike = (before: readonly Row[], after: readonly Row[]) => {
  const lines = (rows: readonly Row[]) =>
    rows
      .map((one) => `${one.unitId} ${one.fromQuarter} ${one.untilQuarter}`)
      .sort()
      .join();
  return lines(before) === lines(after);
};

/** Leaves a phase without space in this scenario. */
export const unplacePhase = (actor: Actor, ref: ScenarioRef, phase: Phase): Promise<Result> =>
  changePhase(actor, ref, phase, "scenario.phase_unplaced", (tx, where) =>
    tx.scenarioPlacement.deleteMany({ where }),
  );

/** Whether a proposal has to leave the phase where it is. */
export const pinPhase = (
  actor: Actor,
  ref: ScenarioRef,
  { pinned, ...phase }: Phase & { pinned: boolean },
): Promise<Result> => {
  const action = pinned ? "scenario.phase_pinned" : "scenario.phase_unpinned";
  return changePhase(actor, ref, phase, action, (tx, where) =>
    tx.scenarioPlacement.updateMany({ where, data: { pinned } }),
  );
};

async function changePhase(
  actor: Actor,
  ref: ScenarioRef,
  { applicationId, phase }: Phase,
  action: "scenario.phase_unplaced" | "scenario.phase_pinned" | "scenario.phase_unpinned",
  change: (tx: Tx, where: Phase & { scenarioId: string }) => Promise<unknown>,
): Promise<Result> {
  const [application] = await listSubmitted(actor, [applicationId]);
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    if (!application) return refuse("candidate_unknown");
    const where = { scenarioId: ref.id, applicationId, phase };
    // Asked first: what is so already is no change, whatever the form showed.
    const pinned =
      action === "scenario.phase_unplaced" ? {} : { pinned: action.endsWith("unpinned") };
    const changes = await tx.scenarioPlacement.count({ where: { ...where, ...pinned } });
    if (changes === 0) return ok();
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    await change(tx, where);
    await recordChange(tx, actor, locked.value, {
      action,
      about: [applicationId],
      after: { phase },
    });
    return ok();
  });
}
