import type { Actor } from "~/features/accounts";
import { quarterAt } from "~/features/site";
import { findUnit } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { lockScenario, tellChange } from "../../changes/lock-scenario.server";

/** Bounds of one scenario, at most. */
const mostForbidden = 200;

type ForbidInput = {
  scenarioId: string;
  /** null for all candidates */
  applicationId: string | null;
  /** the code of a unit or of a building */
  place: string;
};

/** Keeps proposals for a scenario from placing one candidate, or any, in a unit or a building. */
export async function forbidPlace(
  actor: Actor,
  { scenarioId, applicationId, place }: ForbidInput,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, scenarioId);
    if (!locked.ok) return locked;
    if (locked.value.state !== "open") return refuse("not_open");
    const candidates = await tx.scenarioCandidate.count({
      where: { scenarioId, ...(applicationId && { applicationId }) },
    });
    if (candidates === 0) return invalid({ candidate: { code: "candidate_unknown" } });
    const found = await findPlace(tx, place);
    if (!found) {
      return invalid({
        place: { code: place ? "place_unknown" : "place_missing", params: { place } },
      });
    }
    if ((await tx.forbiddenPlace.count({ where: { scenarioId } })) >= mostForbidden) {
      return refuse("too_many_forbidden", { most: mostForbidden });
    }
    const { count } = await tx.forbiddenPlace.createMany({
      data: [{ scenarioId, applicationId, ...found }],
      skipDuplicates: true,
    });
    if (count === 0) return ok();
    const after = { applicationId, place };
    const action = "scenario.place_forbidden";
    await tellChange(tx, actor, { id: scenarioId, action, from: "open", to: "open", after });
    return ok();
  });
}

type Place = { unitId: string; buildingId: null } | { unitId: null; buildingId: string };

async function findPlace(tx: Tx, code: string): Promise<Place | null> {
  if (code === "") return null;
  const building = await tx.building.findFirst({
    where: { code: { equals: code, mode: "insensitive" } },
    select: { id: true },
  });
  if (building) return { unitId: null, buildingId: building.id };
  const unitId = await findUnit(tx, code, quarterAt(now()));
  return unitId ? { unitId, buildingId: null } : null;
}

/** Lets proposals use a place again. */
export async function allowPlace(actor: Actor, scenarioId: string, id: string): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, scenarioId);
    if (!locked.ok) return locked;
    if (locked.value.state !== "open") return refuse("not_open");
    const { count } = await tx.forbiddenPlace.deleteMany({ where: { id, scenarioId } });
    if (count === 0) return ok();
    const action = "scenario.place_allowed";
    await tellChange(tx, actor, {
      id: scenarioId,
      action,
      from: "open",
      to: "open",
      after: { id },
    });
    return ok();
  });
}
