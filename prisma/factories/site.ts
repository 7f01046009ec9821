import { quarterOf } from "~/features/site";
import { prisma } from "~/platform/db.server";
import { nextSerial } from "./accounts";

export type UnitPlan = { areaM2?: number; fromQuarter?: number; untilQuarter?: number | null };

export type MadeBuilding = { id: string; plotId: string; floorId: string; units: string[] };

const square = (size: number) => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size],
];

/** A commissioned building on a plot of its own, with one floor of 5,000 m² and these units on it. */
export async function makeBuilding(
  units: readonly UnitPlan[] = [{}],
  availableFrom = quarterOf(2026, 1),
): Promise<MadeBuilding> {
  const serial = nextSerial();
  const plot = await prisma.plot.create({
    data: {
      code: `P-${serial}`,
      nameRu: `Участок ${serial}`,
      nameEn: `Plot ${serial}`,
      areaM2: 10_000,
      outline: square(100),
      position: serial,
    },
  });
  const building = await prisma.building.create({
    data: {
      plotId: plot.id,
      code: `B-${serial}`,
      nameRu: `Корпус ${serial}`,
      nameEn: `Building ${serial}`,
      stage: "commissioned",
      availableFrom,
      outline: square(70),
      position: serial,
      floors: { create: { level: 1, areaM2: 5_000 } },
    },
    include: { floors: true },
  });
  const floorId = building.floors[0]?.id ?? "";
  const made: string[] = [];
  for (const [index, unit] of units.entries()) {
    made.push(
      await makeUnit(floorId, `B-${serial}-1-${index + 1}`, {
        fromQuarter: availableFrom,
        ...unit,
      }),
    );
  }
  return { id: building.id, plotId: plot.id, floorId, units: made };
}

/** A laboratory fit for everything that is permitted at all. */
export async function makeUnit(
  floorId: string,
  code: string,
  { areaM2 = 500, fromQuarter = quarterOf(2026, 1), untilQuarter = null }: UnitPlan = {},
): Promise<string> {
  const unit = await prisma.unit.create({
    data: {
      floorId,
      code,
      areaM2,
      fromQuarter,
      untilQuarter,
      heightM: 4.5,
      floorKn: 10,
      maxBsl: 2,
      fireCategory: "v1",
      szzClass: "iv",
      gmpReadiness: "shell",
      compartment: code,
      outline: square(Math.sqrt(areaM2)),
      spaces: { create: { spaceType: "lab_rd", areaM2 } },
    },
  });
  return unit.id;
}
