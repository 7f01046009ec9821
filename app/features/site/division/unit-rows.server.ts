import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { type FireCategory, fireCategories, type SzzClass, szzClasses } from "../demand";
import type { GmpReadiness } from "../fit/place";
import type { Outline } from "../inventory/polygon";
import { type SpaceType, spaceTypes } from "../norms";
import { type Quarter, quarterCode } from "../quarter";

export type UnitRow = {
  id: string;
  floorId: string;
  code: string;
  version: number;
  areaM2: number;
  fromQuarter: Quarter;
  untilQuarter: Quarter | null;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  fireCategory: FireCategory;
  szzClass: SzzClass;
  gmpReadiness: GmpReadiness;
  compartment: string;
  outline: Outline;
  spaces: Partial<Record<SpaceType, number>>;
};

function oneOf<T extends string>(order: readonly T[], value: string): T {
  const found = order.find((one) => one === value);
  if (!found) throw new Error(`${value} is none of ${order.join(", ")}`);
  return found;
}

/** A unit with its uses. */
export async function readUnit(tx: Tx, id: string): Promise<UnitRow> {
  const row = await tx.unit.findUniqueOrThrow({ where: { id }, include: { spaces: true } });
  const spaces = row.spaces.map(
    ({ spaceType, areaM2 }) => [oneOf(spaceTypes, spaceType), Number(areaM2)] as const,
  );
  return {
    ...row,
    areaM2: Number(row.areaM2),
    heightM: Number(row.heightM),
    floorKn: Number(row.floorKn),
    fireCategory: oneOf(fireCategories, row.fireCategory),
    szzClass: oneOf(szzClasses, row.szzClass),
    outline: row.outline as unknown as Outline,
    spaces: Object.fromEntries(spaces),
  };
}

/** Ends the life of units with a quarter, unless one of them is somebody's beyond it. */
export async function endUnits(tx: Tx, ids: readonly string[], quarter: Quarter): Promise<Result> {
  const beyond = await tx.allocation.findFirst({
    where: { unitId: { in: [...ids] }, state: { not: "ended" }, untilQuarter: { gt: quarter } },
    orderBy: { untilQuarter: "desc" },
    select: { untilQuarter: true, unit: { select: { code: true } } },
  });
  if (beyond) {
    return refuse("kept_beyond", {
      unit: beyond.unit.code,
      until: quarterCode(beyond.untilQuarter),
    });
  }
  await tx.unit.updateMany({
    where: { id: { in: [...ids] } },
    data: { untilQuarter: quarter, version: { increment: 1 } },
  });
  return ok();
}

/** A unit that comes of others, from a quarter on. */
export async function makeUnit(
  tx: Tx,
  unit: UnitRow,
  origins: readonly string[],
  fromQuarter: Quarter,
): Promise<string> {
  const { id: _id, version: _version, untilQuarter: _until, spaces, outline, ...own } = unit;
  const made = await tx.unit.create({
    data: {
      ...own,
      fromQuarter,
      outline: outline.map((point) => [...point]),
      spaces: {
        create: Object.entries(spaces).map(([spaceType, areaM2]) => ({ spaceType, areaM2 })),
      },
      origins: { create: origins.map((originId) => ({ originId })) },
    },
    select: { id: true },
  });
  return made.id;
}
