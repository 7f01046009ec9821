import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { makeApplication } from "../../../../prisma/factories/applications";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { plainDemand } from "../fit/fit.testing";
import { quarterOf } from "../quarter";
import type { Resource } from "../resources";
import { inSiteTransaction } from "../site-transaction.server";
import type { By } from "./record-allocation.server";
import { type TakeInput, takeUnit } from "./take-unit.server";

export const start = quarterOf(2027, 1);

const { quarters: _quarters, ...plainNeeds } = plainDemand;
export const needs = plainNeeds;

/** The leasing manager, an application, and short words for what tests of space do all the time. */
export async function leasing() {
  await seedStaff();
  const { userId, staffRoles: roles } = await actorOf("leasing@imc.example");
  const { id: applicationId } = await makeApplication();
  const by: By = { userId, roles };
  const take = (unitId: string, more: Partial<TakeInput> = {}): Promise<Result<{ id: string }>> =>
    inSiteTransaction((tx) =>
      takeUnit(tx, by, {
        command: "hold",
        applicationId,
        phase: 0,
        unitId,
        quarters: { from: start, until: start + 8 },
        needs,
        waiver: "",
        ...more,
      }),
    );
  const taken = async (...given: Parameters<typeof take>) => {
    const result = await take(...given);
    if (!result.ok) throw new Error(`not taken: ${JSON.stringify(result)}`);
    return result.value.id;
  };
  const row = (id: string) => prisma.allocation.findUniqueOrThrow({ where: { id } });
  const ref = async (id: string) => ({ applicationId, id, version: (await row(id)).version });
  return { by, applicationId, take, taken, row, ref };
}

/** A limit of a building, or of the site. */
export async function limit(
  buildingId: string | null,
  resource: Resource,
  capacity: number,
  fromQuarter = start - 8,
): Promise<void> {
  await prisma.resourceLimit.create({ data: { buildingId, resource, capacity, fromQuarter } });
}

/** The sum of what is kept of a resource in a building, by quarter. */
export async function loadOf(buildingId: string, resource: Resource, quarter: number) {
  const { _sum } = await prisma.loadChange.aggregate({
    where: {
      buildingId,
      resource,
      quarter: { lte: quarter },
      state: { in: ["held", "reserved", "offered", "contracted"] },
    },
    _sum: { change: true },
  });
  return Number(_sum.change ?? 0);
}

export const afterDays = (days: number) => new Date(now().getTime() + days * 86_400_000);
