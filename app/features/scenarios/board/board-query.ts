import { parseQuarter, type Quarter, type Quarters, quarterCode } from "~/features/site";

/** How many quarters the board shows side by side. */
export const shownQuarters = 20;

export type ChosenPhase = { applicationId: string; phase: number };

/** What the address of a board asks for; what it does not know counts as not asked for. */
export type BoardQuery = {
  building: string | null;
  from: Quarter | null;
  chosen: ChosenPhase | null;
  /** the quarters for which a place is looked for */
  start: Quarter | null;
  last: Quarter | null;
};

export function parseBoardQuery(query: URLSearchParams): BoardQuery {
  const [, applicationId, phase] =
    /^([0-9a-f-]{36})\.([0-5])$/.exec(query.get("phase") ?? "") ?? [];
  return {
    building: query.get("building")?.slice(0, 40) || null,
    from: parseQuarter(query.get("from") ?? ""),
    chosen: applicationId ? { applicationId, phase: Number(phase) } : null,
    start: parseQuarter(query.get("start") ?? ""),
    last: parseQuarter(query.get("last") ?? ""),
  };
}

export const phaseKey = ({ applicationId, phase }: ChosenPhase): string =>
  `${applicationId}.${phase}`;

/** The query of a board with something of it changed. */
export function boardQuery(
  query: Pick<BoardQuery, "building" | "from">,
  { chosen, ...more }: { chosen?: ChosenPhase; building?: string; from?: Quarter } = {},
): string {
  const { building, from } = { ...query, ...more };
  const params = new URLSearchParams({
    ...(chosen && { phase: phaseKey(chosen) }),
    ...(building && { building }),
    ...(from !== null && { from: quarterCode(from) }),
  });
  return `?${params}`;
}

/** The quarters that a place is looked for in: as asked for, or else the phase's own. */
export function askedQuarters({ start, last }: BoardQuery, own: Quarters): Quarters {
  const from = start ?? own.from;
  const until = last === null ? from + own.until - own.from : last + 1;
  return until > from ? { from, until } : own;
}
