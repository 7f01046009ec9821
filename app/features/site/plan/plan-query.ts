import {
  earliestQuarter,
  latestQuarter,
  parseQuarter,
  type Quarter,
  quarterCode,
} from "../quarter";

export const planColours = ["state", "use", "load", "free"] as const;

/** What the colours of the plan tell. */
export type PlanColour = (typeof planColours)[number];

export type PlanQuery = {
  /** null: the present one */
  quarter: Quarter | null;
  colour: PlanColour;
  /** whose floors are shown, by its code */
  building: string | null;
};

/** A quarter by its code, or by its number as a slider sends it. */
export function readQuarter(text: string | null): Quarter | null {
  if (!text) return null;
  if (!/^\d{4}$/.test(text)) return parseQuarter(text);
  const quarter = Number(text);
  return quarter >= earliestQuarter && quarter <= latestQuarter ? quarter : null;
}

/** What an address asks for; whatever it does not know counts as not asked for. */
export function parsePlanQuery(query: URLSearchParams): PlanQuery {
  const building = query.get("building") ?? "";
  return {
    quarter: readQuarter(query.get("quarter")),
    colour: planColours.find((colour) => colour === query.get("colour")) ?? "state",
    building: /^[\w-]{1,20}$/.test(building) ? building : null,
  };
}

/** The address of a plan. */
export function planHref(path: string, { quarter, colour, building }: PlanQuery): string {
  const query = new URLSearchParams();
  if (quarter !== null) query.set("quarter", quarterCode(quarter));
  if (colour !== "state") query.set("colour", colour);
  if (building) query.set("building", building);
  const text = query.toString();
  return `${path}${text ? `?${text}` : ""}`;
}
