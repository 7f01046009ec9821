import type { Actor } from "~/features/accounts";
import { allocationCommands, type Quarters, totalArea } from "~/features/site";
import {
  type By,
  findUnit,
  givenArea,
  type TakeCommand,
  takeUnit,
} from "~/features/site/index.server";
import type { Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { actOnSpace } from "./act-on-space.server";
import type { PhaseDemand } from "./demands";
import { standsFor } from "./standing";
import { leaveList } from "./wait-for-space.server";

export type TakeSpaceInput = {
  command: TakeCommand;
  phase: number;
  /** as on the doors; several are taken together or not at all */
  units: readonly string[];
  quarters: Quarters;
  waiver: string;
};

/** Asks for units, holds or reserves them for a phase of an application, as its newest version needs it. */
export function takeSpace(
  actor: Actor,
  applicationId: string,
  { command, phase, units, quarters, waiver }: TakeSpaceInput,
): Promise<Result> {
  return actOnSpace(actor, applicationId, async (tx, { application, by, demands }) => {
    if (!by.roles.includes(allocationCommands[command].by)) return refuse("forbidden");
    if (!standsFor(command, application.facts.status)) return refuse("wrong_status");
    const demand = demands.find((one) => one.phase === phase);
    if (!demand) return refuse("phase_unknown");
    if (units.length === 0) return invalid({ unit: { code: "unit_missing" } });
    for (const unit of units) {
      const unitId = await findUnit(tx, unit, quarters.from);
      if (!unitId) return invalid({ unit: { code: "unit_unknown", params: { unit } } });
      const input = { command, applicationId, unitId, quarters, waiver };
      const taken = await takeForPhase(tx, by, demand, input);
      if (!taken.ok) return taken;
    }
    return ok();
  });
}

type TakeForPhaseInput = {
  command: TakeCommand;
  applicationId: string;
  unitId: string;
  quarters: Quarters;
  waiver: string;
};

/** Takes a unit for a phase; once the phase has all its space it waits for none. */
export async function takeForPhase(
  tx: Tx,
  by: By,
  { phase, needs }: Pick<PhaseDemand, "phase" | "needs">,
  input: TakeForPhaseInput,
): Promise<Result> {
  const taken = await takeUnit(tx, by, { ...input, phase, needs });
  if (!taken.ok) return taken;
  const of = { applicationId: input.applicationId, phase };
  if ((await givenArea(tx, of)) >= totalArea(needs)) await leaveList(tx, by, of);
  return ok();
}
