import { z } from "zod";
import { type SpaceType, spaceTypes } from "../norms";
import { type UnitState, unitStates } from "../plan/plan-classes";
import { readQuarter } from "../plan/plan-query";
import { type Quarter, quarterCode } from "../quarter";

export const unitSorts = ["code", "area"] as const;
export type UnitSort = (typeof unitSorts)[number];

/** A place between two rows: the sort key as PostgreSQL wrote it, and the row's id. */
export type UnitCursor = { key: string; id: string };

export type UnitsFilter = {
  building: string;
  use: SpaceType | null;
  state: UnitState | null;
  quarter: Quarter | null;
  sort: UnitSort;
  after: UnitCursor | null;
};

function parseCursor(text: string | null, sort: UnitSort): UnitCursor | null {
  const [key, id, rest] = (text ?? "").split("~");
  if (!key || !id || rest !== undefined || !z.uuid().safeParse(id).success) return null;
  const fits = sort === "area" ? /^\d{1,9}\.\d$/.test(key) : key.length <= 40;
  return fits ? { key, id } : null;
}

/** What a list's address asks for; whatever it does not know counts as not asked for. */
export function parseUnitsFilter(query: URLSearchParams): UnitsFilter {
  const sort = unitSorts.find((one) => one === query.get("sort")) ?? "code";
  return {
    building: (query.get("building") ?? "").trim().slice(0, 30),
    use: spaceTypes.find((type) => type === query.get("use")) ?? null,
    state: unitStates.find((state) => state === query.get("state")) ?? null,
    quarter: readQuarter(query.get("quarter")),
    sort,
    after: parseCursor(query.get("after"), sort),
  };
}

/** The address of a filter: "" or "?building=…". */
export function unitsQuery(filter: UnitsFilter): string {
  const query = new URLSearchParams();
  if (filter.building) query.set("building", filter.building);
  if (filter.use) query.set("use", filter.use);
  if (filter.state) query.set("state", filter.state);
  if (filter.quarter !== null) query.set("quarter", quarterCode(filter.quarter));
  if (filter.sort !== "code") query.set("sort", filter.sort);
  if (filter.after) query.set("after", `${filter.after.key}~${filter.after.id}`);
  const text = query.toString();
  return text ? `?${text}` : "";
}
