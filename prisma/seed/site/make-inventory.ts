import {
  type Areas,
  type Outline,
  outlineArea,
  type Quarter,
  quarterOf,
  rectangle,
  type SpaceType,
} from "~/features/site";
import { type BuildingPlan, buildingPlans, type FloorPlan, type Wing } from "./buildings";
import { buildingLimits, type LimitPlan, siteLimits } from "./limits";
import { unitUses } from "./uses";

export type MadeUnit = {
  code: string;
  areaM2: number;
  fromQuarter: Quarter;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  fireCategory: string;
  szzClass: string;
  gmpReadiness: "none" | "shell" | "fitted";
  compartment: string;
  outline: Outline;
  spaces: Areas;
};

export type MadeFloor = { level: number; areaM2: number; units: MadeUnit[] };

export type MadeBuilding = {
  plan: BuildingPlan;
  availableFrom: Quarter;
  floors: MadeFloor[];
  limits: LimitPlan[];
};

/** Neighbours are not alike: parts of a length in whole metres, turned a little from floor to floor. */
const proportions = [5, 4, 6, 4, 5, 6];

function cut(length: number, parts: number, turn: number): [from: number, size: number][] {
  const weights = Array.from(
    { length: parts },
    (_, index) => proportions[(index + turn) % proportions.length] ?? 5,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let from = 0;
  let passed = 0;
  return weights.map((weight) => {
    passed += weight;
    const until = Math.round((length * passed) / whole);
    const piece: [number, number] = [from, until - from];
    from = until;
    return piece;
  });
}

/** The units of a wing as upright rectangles that tile it. */
function cells([x, y, width, height, across, along]: Wing, turn: number): Outline[] {
  return cut(width, across, turn).flatMap(([left, wide]) =>
    cut(height, along, turn + 1).map(([low, high]) => rectangle(x + left, y + low, wide, high)),
  );
}

/** The area shared out by percent, to the tenth; the first use takes what rounding leaves. */
function spacesOf(areaM2: number, shares: Areas): Areas {
  const [first, ...rest] = Object.entries(shares) as [SpaceType, number][];
  const tenths = Math.round(areaM2 * 10);
  const parts = rest.map(([type, share]): [SpaceType, number] => [
    type,
    Math.floor((tenths * share) / 100),
  ]);
  const taken = parts.reduce((sum, [, part]) => sum + part, 0);
  const all: [SpaceType, number][] = first ? [[first[0], tenths - taken], ...parts] : parts;
  return Object.fromEntries(all.map(([type, part]) => [type, part / 10]));
}

const letters = "ABCD";

function floorOf(building: BuildingPlan, plan: FloorPlan, level: number): MadeFloor {
  const wings = building.wings
    .map((wing, index) => ({ wing, letter: letters[index] ?? "Z", index }))
    .filter(({ index }) => plan.wings?.includes(index) ?? true);
  const placed = wings.flatMap(({ wing, letter }) =>
    cells(wing, level).map((outline) => ({ outline, letter })),
  );
  const units = placed.map(({ outline, letter }, index): MadeUnit => {
    const { shares, gmp, ...permitted } =
      unitUses[plan.uses[index % plan.uses.length] ?? "laboratory"];
    const areaM2 = outlineArea(outline);
    return {
      code: `${building.code}-${level}-${String(index + 1).padStart(2, "0")}`,
      areaM2,
      fromQuarter: quarterOf(...building.from),
      heightM: plan.height,
      floorKn: plan.load,
      ...permitted,
      gmpReadiness: gmp,
      compartment: `${building.code}-${level}-${letter}`,
      outline,
      spaces: spacesOf(areaM2, shares),
    };
  });
  return { level, areaM2: units.reduce((sum, unit) => sum + unit.areaM2, 0), units };
}

function areasOf(floors: readonly MadeFloor[]): Areas {
  const areas: Partial<Record<SpaceType, number>> = {};
  for (const { spaces } of floors.flatMap(({ units }) => units)) {
    for (const [type, m2] of Object.entries(spaces) as [SpaceType, number][]) {
      areas[type] = (areas[type] ?? 0) + m2;
    }
  }
  return areas;
}

/** The demo's whole site, the same each time. */
export function makeInventory(): { buildings: MadeBuilding[]; limits: LimitPlan[] } {
  const buildings = buildingPlans.map((plan) => {
    const floors = plan.floors.flatMap((floor) =>
      floor.levels.map((level) => floorOf(plan, floor, level)),
    );
    const availableFrom = quarterOf(...plan.from);
    const limits = floors.length > 0 ? buildingLimits(areasOf(floors), availableFrom) : [];
    return { plan, availableFrom, floors, limits };
  });
  return { buildings, limits: siteLimits(buildings.map(({ floors }) => areasOf(floors))) };
}
