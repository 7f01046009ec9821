import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { managesSite, readsSite } from "../access";
import { type Quarter, quarterCode } from "../quarter";
import type { Resource } from "../resources";
import { writeOutline } from "./outline-text";
import type { Outline } from "./polygon";
import { siteSetting } from "./site-setting.server";

export type LimitRow = { id: string; resource: Resource; from: Quarter; capacity: number };
export type FloorRow = {
  id: string;
  level: number;
  areaM2: number;
  units: number;
  unitsM2: number;
};

type Common = { mayEdit: boolean; illustrative: boolean };

async function common(actor: Actor): Promise<Common> {
  if (!readsSite(actor)) throw forbidden();
  const { illustrative } = await readSetting(siteSetting);
  return { mayEdit: managesSite(actor), illustrative };
}

export type PlacesView = Common & {
  plots: { code: string; nameRu: string; nameEn: string; use: string; areaM2: number }[];
  buildings: {
    code: string;
    nameRu: string;
    nameEn: string;
    plot: string;
    stage: string;
    availableFrom: Quarter;
    floors: number;
    published: boolean;
  }[];
};

/** Land and buildings. 403 for who may not see the site. */
export async function getPlaces(actor: Actor): Promise<PlacesView> {
  const shared = await common(actor);
  const [plots, buildings] = await Promise.all([
    prisma.plot.findMany({ orderBy: [{ position: "asc" }, { code: "asc" }] }),
    prisma.building.findMany({
      include: { plot: { select: { code: true } }, _count: { select: { floors: true } } },
      orderBy: [{ position: "asc" }, { code: "asc" }],
    }),
  ]);
  return {
    ...shared,
    plots: plots.map(({ code, nameRu, nameEn, use, areaM2 }) => ({
      code,
      nameRu,
      nameEn,
      use,
      areaM2: Number(areaM2),
    })),
    buildings: buildings.map(({ plot, _count, ...building }) => ({
      code: building.code,
      nameRu: building.nameRu,
      nameEn: building.nameEn,
      stage: building.stage,
      availableFrom: building.availableFrom,
      published: building.published,
      plot: plot.code,
      floors: _count.floors,
    })),
  };
}

/** A thing's form: its texts by field, and from which version it is changed; null ids are new. */
export type PlaceForm = {
  id: string | null;
  version: number;
  texts: Record<string, string>;
};

export type PlotView = Common & { plot: PlaceForm };

/** A plot by its code, or an empty form for `new`. Who may not edit sees no form of a new one. */
export async function getPlot(actor: Actor, code: string): Promise<PlotView> {
  const shared = await common(actor);
  if (code === "new") {
    if (!shared.mayEdit) throw forbidden();
    return { ...shared, plot: { id: null, version: 0, texts: { use: "buildings" } } };
  }
  const plot = await prisma.plot.findUnique({ where: { code } });
  if (!plot) throw notFound();
  const texts = {
    code: plot.code,
    name_ru: plot.nameRu,
    name_en: plot.nameEn,
    use: plot.use,
    area_m2: String(plot.areaM2),
    outline: writeOutline(plot.outline as unknown as Outline),
  };
  return { ...shared, plot: { id: plot.id, version: plot.version, texts } };
}

export type BuildingView = Common & {
  building: PlaceForm;
  published: boolean;
  plots: string[];
  floors: FloorRow[];
  limits: LimitRow[];
};

/** A building by its code with its floors and limits, or an empty form for `new`. */
export async function getBuilding(actor: Actor, code: string): Promise<BuildingView> {
  const shared = await common(actor);
  const plots = (
    await prisma.plot.findMany({ select: { code: true }, orderBy: { position: "asc" } })
  ).map((plot) => plot.code);
  if (code === "new") {
    if (!shared.mayEdit) throw forbidden();
    const building = { id: null, version: 0, texts: { stage: "planned" } };
    return { ...shared, plots, building, published: false, floors: [], limits: [] };
  }
  const found = await prisma.building.findUnique({
    where: { code },
    include: { plot: { select: { code: true } }, limits: true },
  });
  if (!found) throw notFound();
  const floors = await prisma.$queryRaw<FloorRow[]>`
    select f.id, f.level, f.area_m2::float8 as "areaM2", count(u.id)::int as units,
           coalesce(sum(u.area_m2), 0)::float8 as "unitsM2"
      from floor f left join unit u on u.floor_id = f.id and u.until_quarter is null
     where f.building_id = ${found.id}::uuid group by f.id order by f.level desc`;
  const texts = {
    plot: found.plot.code,
    code: found.code,
    name_ru: found.nameRu,
    name_en: found.nameEn,
    stage: found.stage,
    available_from: quarterCode(found.availableFrom),
    outline: writeOutline(found.outline as unknown as Outline),
  };
  return {
    ...shared,
    plots,
    building: { id: found.id, version: found.version, texts },
    published: found.published,
    floors,
    limits: limitRows(found.limits),
  };
}

/** What the site as a whole can give. */
export async function getSiteLimits(actor: Actor): Promise<Common & { limits: LimitRow[] }> {
  const shared = await common(actor);
  const limits = await prisma.resourceLimit.findMany({ where: { buildingId: null } });
  return { ...shared, limits: limitRows(limits) };
}

type StoredLimit = { id: string; resource: string; fromQuarter: Quarter; capacity: unknown };

const limitRows = (limits: readonly StoredLimit[]): LimitRow[] =>
  limits
    .map(({ id, resource, fromQuarter, capacity }) => ({
      id,
      resource: resource as Resource,
      from: fromQuarter,
      capacity: Number(capacity),
    }))
    .sort((one, other) => one.from - other.from);
