import type { Refusal } from "~/platform/refusal";
import { crowdedUnits } from "./crowded-units";
import type { Inventory, KnownUnit } from "./inventory";
import { outlineArea, sharedArea } from "./polygon";
import { tenthsOf } from "./read-number";
import { changedFields, type UnitField, type UnitInput } from "./unit-fields";

/** What would become of one proposed unit. */
export type UnitChange =
  | { kind: "added"; unit: UnitInput }
  | { kind: "changed"; unit: UnitInput; before: KnownUnit; fields: UnitField[] }
  | { kind: "unchanged"; unit: UnitInput };

export type UnitFault = { index: number; field: UnitField; refusal: Refusal };

export type Comparison = { changes: UnitChange[]; faults: UnitFault[] };

/** Square metres that may stand out of a building by rounding. */
const tolerated = 0.05;

/**
 * Holds proposed units against the inventory and against each other: what would be added and changed, and which of
 * them cannot be. A unit is known by its code; what is not proposed stays as it is.
 */
export function compareUnits(inventory: Inventory, proposed: readonly UnitInput[]): Comparison {
  const known = new Map(inventory.units.map((unit) => [unit.code.toLowerCase(), unit]));
  const changes = proposed.map((unit) => changeOf(known.get(unit.code.toLowerCase()), unit));
  const faults = [
    ...repeated(proposed),
    ...misplaced(inventory, proposed),
    ...changes.flatMap((change, index) => keptFaults(change).map((fault) => ({ index, ...fault }))),
    ...crowdedUnits(
      inventory,
      changes.map(({ kind, unit }) => ({ unit, unchanged: kind === "unchanged" })),
    ),
  ];
  return { changes, faults: firstOfEach(faults).sort((one, other) => one.index - other.index) };
}

/** One fault a field is enough to begin with. */
function firstOfEach(faults: readonly UnitFault[]): UnitFault[] {
  const first = new Map<string, UnitFault>();
  for (const fault of faults) {
    const key = `${fault.index} ${fault.field}`;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}

function changeOf(before: KnownUnit | undefined, unit: UnitInput): UnitChange {
  if (!before) return { kind: "added", unit };
  const fields = changedFields(before, unit);
  return fields.length > 0
    ? { kind: "changed", unit, before, fields }
    : { kind: "unchanged", unit };
}

function repeated(proposed: readonly UnitInput[]): UnitFault[] {
  const first = new Map<string, number>();
  return proposed.flatMap(({ code }, index): UnitFault[] => {
    const key = code.toLowerCase();
    if (!first.has(key)) {
      first.set(key, index);
      return [];
    }
    return [{ index, field: "unit", refusal: { code: "code_repeated" } }];
  });
}

/** Units of a building or floor that there is not, or that reach out of their building. */
function misplaced({ buildings }: Inventory, proposed: readonly UnitInput[]): UnitFault[] {
  const known = new Map(buildings.map((building) => [building.code, building]));
  return proposed.flatMap((unit, index): UnitFault[] => {
    const building = known.get(unit.building);
    if (!building) return [{ index, field: "building", refusal: { code: "building_unknown" } }];
    if (!building.floors.some(({ level }) => level === unit.level)) {
      return [{ index, field: "floor", refusal: { code: "floor_unknown" } }];
    }
    const outside = outlineArea(unit.outline) - sharedArea(unit.outline, building.outline);
    return outside > tolerated
      ? [{ index, field: "outline", refusal: { code: "outside_building" } }]
      : [];
  });
}

/** What is kept for somebody keeps its place, its area and the quarters that were promised. */
function keptFaults(change: UnitChange): Omit<UnitFault, "index">[] {
  if (change.kind !== "changed") return [];
  const { before, unit } = change;
  const faults: Omit<UnitFault, "index">[] = [];
  if (before.building !== unit.building) {
    faults.push({ field: "building", refusal: { code: "unit_moved" } });
  } else if (before.level !== unit.level) {
    faults.push({ field: "floor", refusal: { code: "unit_moved" } });
  }
  const { kept } = before;
  if (!kept) return faults;
  if (tenthsOf(before.areaM2) !== tenthsOf(unit.areaM2)) {
    faults.push({ field: "area_m2", refusal: { code: "area_kept" } });
  }
  if (unit.fromQuarter > kept.from) {
    faults.push({ field: "from_quarter", refusal: { code: "kept_earlier" } });
  }
  if (unit.untilQuarter !== null && unit.untilQuarter < kept.until) {
    faults.push({ field: "until_quarter", refusal: { code: "kept_later" } });
  }
  return faults;
}
