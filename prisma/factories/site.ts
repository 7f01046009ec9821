import { quarterOf } from "~/features/site";
import { prisma } from "~/platform/db.server";
import { nextSerial } from "./accounts";

export type UnitPlan = { areaM2?: number; fromQuarter?: number; untilQuarter?: number | null };

export type MadeBuilding = { id: string; plotId: string; floorId: string; units: string[] };

/** Corners in whole millimetres, as an exported file writes them and an import reads them again. */
const rectangle = (width: number, areaM2: number) => {
  const depth = Math.round((areaM2 / width) * 1_000) / 1_000;
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
};

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
      outline: rectangle(100, 10_000),
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
      outline: rectangle(50, 5_000),
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
      outline: rectangle(20, areaM2),
      spaces: { create: { spaceType: "lab_rd", areaM2 } },
    },
  });
  return unit.id;
}
