import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { pool, prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { managesSite, readsSite } from "../access";
import type { UnitState } from "../plan/plan-classes";
import { stateIn } from "../plan/read-plan.server";
import { type Quarter, quarterAt } from "../quarter";
import type { Outline } from "./polygon";
import { readInventory } from "./read-inventory.server";
import { siteSetting } from "./site-setting.server";
import { type UnitTexts, writeUnit } from "./unit-fields";

/** One who keeps a unit is not named here: who it is, the pages of its application say. */
export type Occupation = {
  id: string;
  state: "requested" | "held" | "reserved" | "offered" | "contracted";
  from: Quarter;
  until: Quarter;
};

export type UnitView = {
  id: string;
  version: number;
  texts: UnitTexts;
  /** in the present quarter */
  state: UnitState;
  buildingOutline: Outline;
  outline: Outline;
  /** outlines of what else stands on the floor */
  beside: Outline[];
  occupations: Occupation[];
  origins: { id: string; code: string }[];
  successors: { id: string; code: string }[];
  mayEdit: boolean;
  illustrative: boolean;
};

const shownOccupations = 50;

/** A unit with its neighbours and the quarters for which it is kept. 403 for who may not see the site, 404 for none. */
export async function getUnit(actor: Actor, id: string): Promise<UnitView> {
  if (!readsSite(actor)) throw forbidden();
  if (!z.uuid().safeParse(id).success) throw notFound();
  const found = await prisma.unit.findUnique({
    where: { id },
    select: {
      floor: { select: { building: { select: { code: true } } } },
      origins: { select: { origin: { select: { id: true, code: true } } } },
      successors: { select: { unit: { select: { id: true, code: true } } } },
    },
  });
  if (!found) throw notFound();
  const { buildings, units } = await readInventory(prisma, [found.floor.building.code]);
  const unit = units.find((one) => one.id === id);
  const [building] = buildings;
  if (!unit || !building) throw notFound();
  const present = quarterAt(now());
  const [state, { rows: occupations }, { illustrative }] = await Promise.all([
    stateOf(id, present),
    pool.query<Occupation>(
      `select id, state, from_quarter as "from", until_quarter as "until" from allocation
        where unit_id = $1 and state <> 'ended' order by from_quarter, id limit $2`,
      [id, shownOccupations],
    ),
    readSetting(siteSetting),
  ]);
  const stands = (one: (typeof units)[number]) =>
    one.untilQuarter === null || one.untilQuarter > Math.max(present, unit.fromQuarter);
  return {
    id,
    version: unit.version,
    texts: writeUnit(unit),
    state,
    buildingOutline: building.outline,
    outline: unit.outline,
    beside: units
      .filter((one) => one.level === unit.level && one.id !== id && stands(one))
      .map(({ outline }) => outline),
    occupations,
    origins: found.origins.map(({ origin }) => origin),
    successors: found.successors.map(({ unit: successor }) => successor),
    mayEdit: managesSite(actor),
    illustrative,
  };
}

async function stateOf(id: string, quarter: Quarter): Promise<UnitState> {
  const { rows } = await pool.query<{ state: UnitState }>(
    `select ${stateIn("$2")} as state from unit u join floor f on f.id = u.floor_id
       join building b on b.id = f.building_id where u.id = $1`,
    [id, quarter],
  );
  return rows[0]?.state ?? "soon";
}

/** What a form for a new unit begins with. */
export async function getNewUnit(
  actor: Actor,
): Promise<{ buildings: string[]; illustrative: boolean }> {
  if (!managesSite(actor)) throw forbidden();
  const buildings = await prisma.building.findMany({
    select: { code: true },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  const { illustrative } = await readSetting(siteSetting);
  return { buildings: buildings.map(({ code }) => code), illustrative };
}
