import type { Candidate } from "~/features/scenarios";
import {
  defaultSiteRules,
  latestQuarter,
  normLoads,
  type Quarter,
  quarterOf,
  type Resource,
  rectangle,
  resourceRow,
  type SiteFacts,
  type Steps,
  type SzzClass,
  type UnitFacts,
} from "~/features/site";
import { seededRandom } from "./random";

export const crowd = { buildings: 12, units: 300, candidates: 50 } as const;

const start = quarterOf(2027, 1);

type Use = "gmp_c" | "lab_rd" | "wh_amb" | "office";
const uses: readonly Use[] = ["gmp_c", "lab_rd", "lab_rd", "wh_amb"];

/** Sums of what units would draw by the norms, as limits: three quarters at first, all of it two years later. */
function limitsOf(units: readonly UnitFacts[], share: number): Partial<Record<Resource, Steps>> {
  const areas: Partial<Record<Use, number>> = {};
  for (const { spaces } of units) {
    for (const use of [...uses, "office"] as Use[])
      areas[use] = (areas[use] ?? 0) + (spaces[use] ?? 0);
  }
  const { power_kw, heat_gcalh } = normLoads(areas);
  const water = (areas.gmp_c ?? 0) * 0.03 + (areas.lab_rd ?? 0) * 0.01;
  const steps = (value: number, code: Resource): Steps => {
    const free = (value * share) / resourceRow(code).diversity;
    const settle = (part: number) => Math.round(free * part * 1000) / 1000;
    return [
      [start - 4, settle(0.75)],
      [start + 8, settle(1)],
    ];
  };
  return {
    power_kw: steps(power_kw, "power_kw"),
    heat_gcalh: steps(heat_gcalh, "heat_gcalh"),
    water_m3d: steps(water, "water_m3d"),
    sewage_m3d: steps(water * 0.9, "sewage_m3d"),
  };
}

/** Twelve buildings of 300 units, and fifty companies that together want more than there is. */
export function crowdedSite(): { site: SiteFacts; candidates: Candidate[]; present: Quarter } {
  const random = seededRandom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T;
  const between = (low: number, high: number) => low + random.next() * (high - low);
  const perBuilding = crowd.units / crowd.buildings;
  const units = Array.from({ length: crowd.units }, (_, index): UnitFacts => {
    const building = Math.floor(index / perBuilding) + 1;
    const areaM2 = Math.round(between(200, 1600));
    const use = uses[(building + index) % uses.length] ?? "lab_rd";
    const office = Math.round(areaM2 * 0.1);
    return {
      id: `unit-${index}`,
      code: `B${building}-${index}`,
      buildingId: `B${building}`,
      level: 1 + (index % 4),
      areaM2,
      spaces: { [use]: areaM2 - office, office },
      heightM: pick([3.6, 4.5, 6]),
      floorKn: pick([6, 10, 15]),
      maxBsl: pick([1, 2, 2, 3]),
      fireCategory: pick(["a", "v1", "v3"] as const),
      szzClass: pick(["iii", "iv", "v"] as const),
      gmpReadiness: pick(["none", "shell", "fitted"] as const),
      compartment: `${Math.floor((index % perBuilding) / 5)}`,
      life: { from: start - 4 + (building % 4) * 3, until: latestQuarter },
    };
  });
  const codes = Array.from({ length: crowd.buildings }, (_, index) => `B${index + 1}`);
  const of = (code: string) => units.filter(({ buildingId }) => buildingId === code);
  const site: SiteFacts = {
    units,
    kept: [],
    buildings: new Map(
      codes.map((code, index) => [
        code,
        {
          id: code,
          code,
          outline: rectangle((index % 4) * 110, Math.floor(index / 4) * 140, 70, 90),
        },
      ]),
    ),
    free: {
      building: new Map(codes.map((code) => [code, limitsOf(of(code), 0.8)])),
      site: limitsOf(units, 0.65),
    },
    rules: { ...defaultSiteRules, hospital: [-150, -150] },
  };
  const candidates = Array.from({ length: crowd.candidates }, (_, index): Candidate => {
    const use = pick(uses);
    const phases = Array.from({ length: pick([1, 2, 2, 3]) }, (_, phase) => {
      const main = Math.round(between(300, 2600));
      const areas = { [use]: main, office: Math.round(main * 0.1) };
      const { power_kw, heat_gcalh } = normLoads(areas);
      const from = start + Math.floor(between(0, 6)) + phase * 4;
      return {
        phase,
        name: null,
        from,
        until: from + 40,
        givenM2: 0,
        needs: {
          areas,
          loads: { power_kw, heat_gcalh, water_m3d: main * 0.02, sewage_m3d: main * 0.018 },
          bsl: index % 16 === 5 ? 3 : pick([0, 1, 1, 2, 2]),
          fireCategory: pick(["b", "v2", "v4"] as const),
          explosiveM2: pick([0, 0, 0, 60, 140]),
          szzClass: pick<SzzClass>(index % 16 === 9 ? ["iii"] : ["iv", "v", "v", "none"]),
          heightM: pick([3, 3.6, 4.2]),
          floorKn: pick([4, 6, 10]),
          gmp: use === "gmp_c",
        },
      };
    });
    return {
      applicationId: `application-${index}`,
      number: `${index}`,
      title: `${index}`,
      organisation: `${index}`,
      score: Math.round(between(45, 95)),
      jobs: Math.round(between(10, 300)),
      investmentMrub: Math.round(between(50, 4000)),
      importSubstitution: random.next() < 0.4,
      phases,
    };
  });
  return { site, candidates, present: start };
}
