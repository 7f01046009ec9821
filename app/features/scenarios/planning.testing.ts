import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import type { ApplicationStatus } from "~/features/applications";
import { type Quarters, quarterOf } from "~/features/site";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { makeApplication } from "../../../prisma/factories/applications";
import { makeBuilding } from "../../../prisma/factories/site";
import { actorOf, seedStaff } from "../../../prisma/seed/people";
import { makeScenario } from "./changes/make-scenario.server";
import { type PlaceInput, placePhase } from "./changes/place-phase.server";
import { freezeScenario } from "./freeze/freeze-scenario.server";

export const begin = quarterOf(2027, 3);
export const quarters: Quarters = { from: begin, until: begin + 40 };

/** The leasing manager, and short words for what tests of scenarios do all the time. */
export async function planning() {
  await seedStaff();
  const leasing = await actorOf("leasing@imc.example");
  const must = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result.value;
  };
  const refOf = async (id: string) => {
    const { version } = await prisma.scenario.findUniqueOrThrow({ where: { id } });
    return { id, version };
  };
  const make = async (applicationIds: readonly string[], name = "Первый вариант") => {
    const input = { key: randomUUID(), name, note: "", applicationIds };
    return must(await makeScenario(leasing, input)).id;
  };
  const place = async (
    id: string,
    applicationId: string,
    units: readonly string[],
    more: Partial<PlaceInput> = {},
  ) => {
    const input = { applicationId, phase: 0, units, quarters, ...more };
    return placePhase(leasing, await refOf(id), input);
  };
  const placed = async (...given: Parameters<typeof place>) => must(await place(...given));
  const freeze = async (id: string) => must(await freezeScenario(leasing, await refOf(id)));
  return { leasing, must, refOf, make, place, placed, freeze };
}

export const isPlaced = (scenarioId: string) =>
  prisma.scenarioPlacement.findMany({ where: { scenarioId }, include: { unit: true } });

/** A building of laboratories that the startup's first phase of 700 m² fits, with works; their codes. */
export async function laboratories(areas: readonly number[]) {
  const made = await makeBuilding(areas.map((areaM2) => ({ areaM2 })));
  await prisma.unit.updateMany({ where: { id: { in: made.units } }, data: { floorKn: 20 } });
  const rows = await prisma.unit.findMany({
    where: { id: { in: made.units } },
    orderBy: { code: "asc" },
  });
  return { building: made.id, codes: rows.map(({ code }) => code), ids: rows.map(({ id }) => id) };
}

/** A startup's application of two phases, 700 and 500 m². */
export const startup = (
  status: ApplicationStatus = "technical_review",
  company?: { owner: Actor },
) =>
  makeApplication({
    status,
    track: "tenant_resident",
    ...(company && { company }),
  } as Parameters<typeof makeApplication>[0]);
