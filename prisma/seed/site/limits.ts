import {
  type Areas,
  normLoads,
  type Quarter,
  quarterOf,
  type Resource,
  resourceRow,
} from "~/features/site";

export type LimitPlan = { resource: Resource; fromQuarter: Quarter; capacity: number };

type Kind = "gmp" | "lab" | "store" | "office";

const kinds: Record<string, Kind> = {
  gmp_ab: "gmp",
  gmp_c: "gmp",
  gmp_d: "gmp",
  cnc: "gmp",
  lab_rd: "lab",
  lab_qc: "lab",
  vivarium: "lab",
  wh_amb: "store",
  wh_2_8: "store",
  wh_frozen: "store",
  wh_ult: "store",
  office: "office",
};

/** Peaks of a square metre in the units of the resources, and to what a capacity is rounded up. */
const rates: readonly { code: Resource; step: number; perM2: Partial<Record<Kind, number>> }[] = [
  {
    code: "water_m3d",
    step: 5,
    perM2: { gmp: 0.03, lab: 0.01, store: 0.0005, office: 0.0015 },
  },
  {
    code: "sewage_m3d",
    step: 5,
    perM2: { gmp: 0.026, lab: 0.009, store: 0.0004, office: 0.0014 },
  },
  { code: "pw_lh", step: 100, perM2: { gmp: 0.9, lab: 0.05 } },
  { code: "wfi_lh", step: 100, perM2: { gmp: 0.55 } },
  { code: "pure_steam_kgh", step: 50, perM2: { gmp: 0.14 } },
  { code: "steam_th", step: 0.5, perM2: { gmp: 0.0008, lab: 0.00003 } },
  {
    code: "cooling_kw",
    step: 100,
    perM2: { gmp: 0.45, lab: 0.25, store: 0.05, office: 0.08 },
  },
  { code: "gas_nm3h", step: 10, perM2: { gmp: 0.05 } },
  { code: "air_nm3h", step: 50, perM2: { gmp: 0.12, lab: 0.03 } },
  {
    code: "trucks_day",
    step: 1,
    perM2: { gmp: 0.0025, lab: 0.0008, store: 0.005, office: 0.0004 },
  },
];

const roundUp = (value: number, step: number) => Math.ceil(value / step - 1e-9) * step;

function peakOf(areas: Areas, perM2: Partial<Record<Kind, number>>): number {
  return Object.entries(areas).reduce((sum, [type, m2]) => {
    const kind = kinds[type];
    return sum + (kind ? m2 * (perM2[kind] ?? 0) : 0);
  }, 0);
}

/** What a building full of its own uses would draw at once, and a little more. */
function wholeOf(areas: Areas): Map<Resource, number> {
  const norms = normLoads(areas);
  const power = roundUp(norms.power_kw * resourceRow("power_kw").diversity * 1.15, 50);
  const whole = new Map<Resource, number>([
    ["power_kw", power],
    ["power_cat1_kw", roundUp(power * 0.3, 50)],
    ["heat_gcalh", roundUp(norms.heat_gcalh * 1.1, 0.1)],
  ]);
  for (const { code, step, perM2 } of rates) {
    const capacity = roundUp(peakOf(areas, perM2) * resourceRow(code).diversity * 1.15, step);
    if (capacity > 0) whole.set(code, capacity);
  }
  return whole;
}

const tidy = (value: number) => Math.round(value * 1000) / 1000;

/** Three quarters of a building's engineering stand when it opens, the rest a year later. */
export function buildingLimits(areas: Areas, opening: Quarter): LimitPlan[] {
  return [...wholeOf(areas)].flatMap(([resource, capacity]) => [
    { resource, fromQuarter: opening, capacity: tidy(capacity * 0.75) },
    { resource, fromQuarter: opening + 4, capacity: tidy(capacity) },
  ]);
}

/** The site at last has 36 MW, and of the rest what its buildings may draw together. */
const stages: readonly [from: Quarter, share: number][] = [
  [quarterOf(2026, 1), 12 / 36],
  [quarterOf(2027, 3), 20 / 36],
  [quarterOf(2029, 1), 28 / 36],
  [quarterOf(2031, 1), 1],
];
const powerAtLast = 36_000;

export function siteLimits(buildings: readonly Areas[]): LimitPlan[] {
  const sums = new Map<Resource, number>();
  for (const areas of buildings) {
    for (const [resource, capacity] of wholeOf(areas)) {
      sums.set(resource, (sums.get(resource) ?? 0) + capacity);
    }
  }
  const power = sums.get("power_kw") ?? powerAtLast;
  return [...sums].flatMap(([resource, sum]) => {
    const step = sum >= 1_000 ? 100 : sum >= 100 ? 5 : 0.5;
    return stages.map(([fromQuarter, share]) => ({
      resource,
      fromQuarter,
      capacity: tidy(roundUp((sum / power) * powerAtLast * share, step)),
    }));
  });
}
