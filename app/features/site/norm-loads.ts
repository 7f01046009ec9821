import { defaultNorms, type SpaceNorm, type SpaceType } from "./norms";

/** Square metres by space type; a type left out is not asked for. */
export type Areas = Readonly<Partial<Record<SpaceType, number>>>;

/** What the norms expect for a set of areas: gross peak, before diversity. */
export type NormLoads = {
  readonly area_m2: number;
  readonly power_kw: number;
  readonly fresh_air_m3h: number;
  readonly heat_gcalh: number;
  /** The heaviest load among the space types asked for. */
  readonly floor_kn: number;
};

/** Sums the norms over the areas (domain brief §2.2). Areas that are not positive count as none. */
export function normLoads(areas: Areas, norms: readonly SpaceNorm[] = defaultNorms): NormLoads {
  let area = 0;
  let power = 0;
  let air = 0;
  let heat = 0;
  let floor = 0;
  for (const norm of norms) {
    const m2 = areas[norm.type] ?? 0;
    if (!(m2 > 0)) continue;
    area += m2;
    power += m2 * norm.power;
    air += m2 * norm.freshAir;
    heat += m2 * norm.heat;
    floor = Math.max(floor, norm.floor);
  }
  return {
    area_m2: settle(area, 2),
    power_kw: settle(power, 1),
    fresh_air_m3h: settle(air, 0),
    heat_gcalh: settle(heat / 100_000, 3),
    floor_kn: floor,
  };
}

/** How far a stated load lies from its norm, in whole percent; null where there is no norm. */
export function deviationPercent(stated: number, norm: number): number | null {
  return norm > 0 && Number.isFinite(stated) ? Math.round((stated / norm - 1) * 100) : null;
}

/** Rounds away the drift of binary fractions. */
function settle(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale + Number.EPSILON) / scale;
}
