import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { outlineArea } from "~/features/site";
import { siteSetting } from "~/features/site/index.server";
import type { Prisma } from "~/generated/prisma/client";
import { inTransaction, type Tx } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { plotPlans } from "./land";
import { type MadeBuilding, makeInventory } from "./make-inventory";

const json = (value: unknown) => value as Prisma.InputJsonValue;

/** Puts the invented site into an empty database and says of it that it is invented. */
export async function loadSite(by: Actor): Promise<void> {
  const { buildings, limits } = makeInventory();
  await inTransaction(async (tx) => {
    await tx.plot.createMany({
      data: plotPlans.map(({ code, name, use, outline }, position) => ({
        code,
        nameRu: name[0],
        nameEn: name[1],
        use,
        areaM2: outlineArea(outline),
        outline: json(outline),
        position,
      })),
    });
    const plots = new Map((await tx.plot.findMany()).map((plot) => [plot.code, plot.id]));
    for (const [position, building] of buildings.entries()) {
      await loadBuilding(tx, building, plots.get(building.plan.plot) ?? "", position);
    }
    await tx.resourceLimit.createMany({ data: limits });
    await writeSetting(tx, siteSetting, { illustrative: true }, by.userId);
    await recordAudit(tx, {
      actorId: by.userId,
      actorRole: "leasing_manager",
      action: "site.loaded",
      subjectType: "site",
      subjectId: "site",
      after: { plots: plotPlans.length, buildings: buildings.length },
    });
  });
}

async function loadBuilding(
  tx: Tx,
  { plan, availableFrom, floors, limits }: MadeBuilding,
  plotId: string,
  position: number,
): Promise<void> {
  const { id: buildingId } = await tx.building.create({
    data: {
      plotId,
      code: plan.code,
      nameRu: plan.name[0],
      nameEn: plan.name[1],
      stage: plan.stage,
      availableFrom,
      outline: json(plan.outline),
      position,
      published: plan.published,
    },
  });
  await tx.resourceLimit.createMany({ data: limits.map((limit) => ({ ...limit, buildingId })) });
  for (const { level, areaM2, units } of floors) {
    const floor = await tx.floor.create({ data: { buildingId, level, areaM2 } });
    const made = await tx.unit.createManyAndReturn({
      data: units.map(({ spaces: _spaces, outline, ...unit }) => ({
        ...unit,
        floorId: floor.id,
        outline: json(outline),
      })),
      select: { id: true, code: true },
    });
    const ids = new Map(made.map((unit) => [unit.code, unit.id]));
    await tx.unitSpace.createMany({
      data: units.flatMap((unit) =>
        Object.entries(unit.spaces).map(([spaceType, areaM2]) => ({
          unitId: ids.get(unit.code) ?? "",
          spaceType,
          areaM2,
        })),
      ),
    });
  }
}
