import type { Quarter, Quarters } from "../quarter";
import type { Outline } from "./polygon";
import type { UnitInput } from "./unit-fields";

export type KnownFloor = { id: string; level: number; areaM2: number };

export type KnownBuilding = {
  id: string;
  code: string;
  outline: Outline;
  floors: readonly KnownFloor[];
};

/** A unit that is there, and for how long it is kept for somebody. */
export type KnownUnit = UnitInput & { id: string; version: number; kept: Quarters | null };

/** What a change of units is held against. */
export type Inventory = {
  buildings: readonly KnownBuilding[];
  units: readonly KnownUnit[];
};

/** Whether two lives share a quarter; an open one never ends. */
export function liveTogether(
  one: Pick<UnitInput, "fromQuarter" | "untilQuarter">,
  other: Pick<UnitInput, "fromQuarter" | "untilQuarter">,
): boolean {
  const before = (until: Quarter | null, from: Quarter) => until !== null && until <= from;
  return (
    !before(one.untilQuarter, other.fromQuarter) && !before(other.untilQuarter, one.fromQuarter)
  );
}
