import type { Actor } from "~/features/accounts";
import type { Quarters } from "~/features/site";
import {
  findUnit,
  moveAllocation,
  prolongHold,
  releaseAllocation,
  strengthenAllocation,
} from "~/features/site/index.server";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { actOnSpace } from "./act-on-space.server";
import { standsFor } from "./standing";

type Ref = { id: string; version: number };

/** Makes of a request a hold, of a hold a reservation, of that a contract, as far as the application has come. */
export function strengthenSpace(
  actor: Actor,
  applicationId: string,
  { command, waiver, ...ref }: Ref & { command: "hold" | "reserve" | "contract"; waiver: string },
): Promise<Result> {
  return actOnSpace(actor, applicationId, async (tx, { application, by }) => {
    if (!standsFor(command, application.facts.status)) return refuse("wrong_status");
    return strengthenAllocation(tx, by, command, { applicationId, waiver, ...ref });
  });
}

/** Gives a hold its whole term once more. */
export function prolongSpace(actor: Actor, applicationId: string, ref: Ref): Promise<Result> {
  return actOnSpace(actor, applicationId, async (tx, { application, by }) => {
    if (!standsFor("prolong", application.facts.status)) return refuse("wrong_status");
    return prolongHold(tx, by, { applicationId, ...ref });
  });
}

/** Gives space back, for a reason. */
export function releaseSpace(
  actor: Actor,
  applicationId: string,
  input: Ref & { reason: string },
): Promise<Result> {
  return actOnSpace(actor, applicationId, (tx, { by }) =>
    releaseAllocation(tx, by, { applicationId, ...input }),
  );
}

type MoveSpaceInput = Ref & { phase: number; unit: string; quarters: Quarters; waiver: string };

/** Moves what a phase was given to another unit or to other quarters. */
export function moveSpace(
  actor: Actor,
  applicationId: string,
  { unit, phase, ...input }: MoveSpaceInput,
): Promise<Result<{ id: string }>> {
  return actOnSpace(actor, applicationId, async (tx, { application, by, demands }) => {
    if (!standsFor("move", application.facts.status)) return refuse("wrong_status");
    const demand = demands.find((one) => one.phase === phase);
    if (!demand) return refuse("phase_unknown");
    const unitId = await findUnit(tx, unit, input.quarters.from);
    if (!unitId) return invalid({ unit: { code: "unit_unknown", params: { unit } } });
    return moveAllocation(tx, by, { applicationId, unitId, needs: demand.needs, ...input });
  });
}
