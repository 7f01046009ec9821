import { type SpaceGroup, spaceGroups } from "./space-groups";

/** Of a unit in a quarter. `soon`: its house does not stand yet. */
export const unitStates = ["free", "held", "reserved", "offered", "contracted", "soon"] as const;
export type UnitState = (typeof unitStates)[number];

/** m² of a building by the state of its units. */
export type StateAreas = Readonly<Record<UnitState, number>>;

export const buildingStates = ["free", "partly", "full", "soon", "none"] as const;

/** Of a building in a quarter; `none` has nothing to let. */
export type BuildingState = (typeof buildingStates)[number];

export const totalOf = (areas: StateAreas): number =>
  unitStates.reduce((sum, state) => sum + areas[state], 0);

export function buildingState(areas: StateAreas): BuildingState {
  const total = totalOf(areas);
  if (total === 0) return "none";
  if (areas.soon === total) return "soon";
  if (areas.free === 0) return "full";
  return areas.free + areas.soon === total ? "free" : "partly";
}

export const freeSteps = ["free_0", "free_25", "free_50", "free_75", "free_100"] as const;
type FreeStep = (typeof freeSteps)[number];

/** How much of a building is free, in steps. */
export function freeStep(areas: StateAreas): FreeStep | "soon" | "none" {
  const state = buildingState(areas);
  if (state === "soon" || state === "none") return state;
  const share = areas.free / (totalOf(areas) - areas.soon);
  if (share === 0) return "free_0";
  return freeSteps[Math.min(4, Math.ceil(share * 4))] ?? "free_0";
}

/** A colour and pattern of the plan, and the message that says what it means. */
export type PlanClass = BuildingState | UnitState | FreeStep | SpaceGroup;

/** What the legend explains, by what the colours tell: of buildings, and of units. */
export const legends = {
  building: {
    state: buildingStates,
    use: [...spaceGroups, "none"],
    free: [...freeSteps, "soon", "none"],
  },
  unit: {
    state: unitStates,
    use: spaceGroups,
    free: ["free", "free_0", "soon"],
  },
} as const satisfies Record<string, Record<string, readonly PlanClass[]>>;
