import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { managesSite } from "../access";
import type { Outline } from "../inventory/polygon";
import { siteSetting } from "../inventory/site-setting.server";
import { type Quarter, quarterAt } from "../quarter";
import { mergeOutlines } from "./outline";

/** A unit that could become one with another. */
export type Beside = {
  id: string;
  code: string;
  version: number;
  areaM2: number;
  /** whether they have a wall in common; else a third has to stand between them */
  adjoins: boolean;
};

export type DivisionView = {
  id: string;
  code: string;
  version: number;
  areaM2: number;
  /** the first quarter from which it can be divided: nobody keeps it by then */
  earliest: Quarter;
  /** it was split or merged already, or is to be */
  ended: boolean;
  beside: Beside[];
  illustrative: boolean;
};

const select = {
  id: true,
  code: true,
  version: true,
  areaM2: true,
  outline: true,
} as const;

const outlineOf = (value: unknown) => value as Outline;

/** A unit with those of its floor and fire compartment that it could be one with. 403 but for the leasing manager. */
export async function getDivision(actor: Actor, id: string): Promise<DivisionView> {
  if (!managesSite(actor)) throw forbidden();
  if (!z.uuid().safeParse(id).success) throw notFound();
  const unit = await prisma.unit.findUnique({
    where: { id },
    select: {
      ...select,
      floorId: true,
      compartment: true,
      fromQuarter: true,
      untilQuarter: true,
      allocations: {
        where: { state: { not: "ended" } },
        orderBy: { untilQuarter: "desc" },
        take: 1,
        select: { untilQuarter: true },
      },
    },
  });
  if (!unit) throw notFound();
  const { floorId, compartment } = unit;
  const [beside, { illustrative }] = await Promise.all([
    prisma.unit.findMany({
      where: { floorId, compartment, untilQuarter: null, id: { not: id } },
      orderBy: { code: "asc" },
      select,
    }),
    readSetting(siteSetting),
  ]);
  return {
    id,
    code: unit.code,
    version: unit.version,
    areaM2: Number(unit.areaM2),
    earliest: Math.max(
      unit.fromQuarter + 1,
      quarterAt(now()),
      unit.allocations[0]?.untilQuarter ?? 0,
    ),
    ended: unit.untilQuarter !== null,
    beside: beside.map((one) => ({
      id: one.id,
      code: one.code,
      version: one.version,
      areaM2: Number(one.areaM2),
      adjoins: mergeOutlines([outlineOf(unit.outline), outlineOf(one.outline)]) !== null,
    })),
    illustrative,
  };
}
