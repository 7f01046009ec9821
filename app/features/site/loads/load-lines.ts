import type { Quarter, Quarters } from "../quarter";
import { type Resource, resourceRow } from "../resources";
import { edgesWithin, type Steps, valueAt } from "./steps";

/** How far a limit is used up, in parts of it. */
const thresholds = { amber: 0.8, red: 0.95, over: 1 } as const;

export const loadLevels = ["normal", "amber", "red", "over"] as const;
export type LoadLevel = (typeof loadLevels)[number];

/** Amber from 80 %, red from 95 %, and beyond the limit. */
export function levelOf(share: number | null): LoadLevel {
  if (share === null || share < thresholds.amber) return "normal";
  if (share < thresholds.red) return "amber";
  return share > thresholds.over ? "over" : "red";
}

const settle = (value: number) => Math.round(value * 1000) / 1000;

/** The part of a limit that a load is; null where there is no limit on record. */
function shareOf(load: number, capacity: number | null): number | null {
  if (capacity === null) return null;
  if (capacity <= 0) return load > 0 ? Number.POSITIVE_INFINITY : 0;
  return load / capacity;
}

export const drawnStates = ["contracted", "offered", "reserved", "held", "requested"] as const;
export type DrawnState = (typeof drawnStates)[number];

/** One resource of a building or of the site: its limit, and the sums of demands by state. */
export type LoadSeries = {
  resource: Resource;
  capacity: Steps | null;
  demand: Partial<Record<DrawnState, Steps>>;
};

/** One quarter: what is built, and the loads after diversity; what is only asked for takes nothing away. */
export type LoadRow = Record<DrawnState, number> & {
  quarter: Quarter;
  built: number | null;
  /** below 0 where the limit is passed */
  free: number | null;
  share: number | null;
  level: LoadLevel;
};

export function loadRows(series: LoadSeries, { from, until }: Quarters): LoadRow[] {
  const { diversity } = resourceRow(series.resource);
  return Array.from({ length: until - from }, (_, index) => {
    const quarter = from + index;
    const load = (state: DrawnState) =>
      settle(diversity * valueAt(series.demand[state] ?? [], quarter));
    const built = series.capacity && valueAt(series.capacity, quarter);
    const drawn = {
      contracted: load("contracted"),
      offered: load("offered"),
      reserved: load("reserved"),
      held: load("held"),
      requested: load("requested"),
    };
    const kept = settle(drawn.contracted + drawn.offered + drawn.reserved + drawn.held);
    const share = shareOf(kept, built);
    return {
      quarter,
      built,
      ...drawn,
      free: built === null ? null : settle(built - kept),
      share,
      level: levelOf(share),
    };
  });
}

/** What is kept of one resource, of one building or (null) of the site. */
export type KeptLine = {
  building: string | null;
  resource: Resource;
  capacity: Steps;
  kept: Steps;
};

/** How near a limit comes to be passed during a span. */
export type Binding = {
  building: string | null;
  resource: Resource;
  peak: number;
  peakQuarter: Quarter;
  /** the first quarters in which it is amber, red, over; null where it never is */
  amber: Quarter | null;
  red: Quarter | null;
  over: Quarter | null;
};

function bindingOf({ building, resource, capacity, kept }: KeptLine, span: Quarters): Binding {
  const { diversity } = resourceRow(resource);
  const edges = new Set([...edgesWithin(capacity, span), ...edgesWithin(kept, span)]);
  const shares = [...edges]
    .sort((one, other) => one - other)
    .map((quarter) => ({
      quarter,
      share: shareOf(diversity * valueAt(kept, quarter), valueAt(capacity, quarter)) ?? 0,
    }));
  const peak = Math.max(...shares.map(({ share }) => share));
  const first = (test: (share: number) => boolean) =>
    shares.find(({ share }) => test(share))?.quarter ?? null;
  return {
    building,
    resource,
    peak,
    peakQuarter: first((share) => share === peak) ?? span.from,
    amber: first((share) => share >= thresholds.amber),
    red: first((share) => share >= thresholds.red),
    over: first((share) => share > thresholds.over),
  };
}

const never = Number.POSITIVE_INFINITY;

/** All limits, the one first that binds first: over, else red, else amber soonest, else the fullest. */
export function bindings(lines: readonly KeptLine[], span: Quarters): Binding[] {
  return lines
    .map((line) => bindingOf(line, span))
    .sort(
      (one, other) =>
        compare(one.over, other.over) ||
        compare(one.red, other.red) ||
        compare(one.amber, other.amber) ||
        (one.peak === other.peak ? 0 : other.peak - one.peak),
    );
}

function compare(one: Quarter | null, other: Quarter | null): number {
  const [first, second] = [one ?? never, other ?? never];
  return first === second ? 0 : first - second;
}
