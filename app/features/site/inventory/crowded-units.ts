import type { Refusal } from "~/platform/refusal";
import { type Inventory, liveTogether } from "./inventory";
import { type Box, boxOf, sharedArea } from "./polygon";
import { tenthsOf } from "./read-number";
import type { UnitField, UnitInput } from "./unit-fields";

/** A unit on a floor; `index` is that of the proposed one, null for one that stays as it is. */
type Standing = { unit: UnitInput; index: number | null; unchanged: boolean };

type Fault = { index: number; field: UnitField; refusal: Refusal };

/** Square metres that two outlines may share by rounding. */
const tolerated = 0.05;

const placeOf = (building: string, level: number) => `${building}\n${level}`;

/** Proposed units that lie on others, or that are more than their floor together with all that stands there. */
export function crowdedUnits(
  { buildings, units }: Inventory,
  proposed: readonly { unit: UnitInput; unchanged: boolean }[],
): Fault[] {
  const replaced = new Set(proposed.map(({ unit }) => unit.code.toLowerCase()));
  const floors = new Map<string, { area: number; standing: Standing[] }>();
  for (const { code, floors: levels } of buildings) {
    for (const { level, areaM2 } of levels) {
      floors.set(placeOf(code, level), { area: areaM2, standing: [] });
    }
  }
  const put = (one: Standing) =>
    floors.get(placeOf(one.unit.building, one.unit.level))?.standing.push(one);
  for (const unit of units) {
    if (!replaced.has(unit.code.toLowerCase())) put({ unit, index: null, unchanged: true });
  }
  for (const [index, one] of proposed.entries()) put({ ...one, index });
  return [...floors.values()].flatMap(({ area, standing }) => {
    // A floor that nobody touches was in order before.
    if (standing.every(({ unchanged }) => unchanged)) return [];
    const full = overfull(standing, area);
    const told = new Set(full.map(({ index }) => index));
    return [...full, ...overlapping(standing).filter(({ index }) => !told.has(index))];
  });
}

/** The most that stands on a floor stands there at the beginning of some unit's life. */
function overfull(standing: readonly Standing[], area: number): Fault[] {
  const starts = [...new Set(standing.map(({ unit }) => unit.fromQuarter))];
  const tooMuch = starts.flatMap((start) => {
    const moment = { fromQuarter: start, untilQuarter: start + 1 };
    const there = standing.filter(({ unit }) => liveTogether(unit, moment));
    const sum = there.reduce((all, { unit }) => all + tenthsOf(unit.areaM2), 0);
    return sum > tenthsOf(area) ? [{ moment, over: (sum - tenthsOf(area)) / 10 }] : [];
  });
  return standing.flatMap(({ unit, index, unchanged }): Fault[] => {
    if (index === null || unchanged) return [];
    const worst = tooMuch
      .filter(({ moment }) => liveTogether(unit, moment))
      .reduce((most, { over }) => Math.max(most, over), 0);
    if (worst === 0) return [];
    return [{ index, field: "area_m2", refusal: { code: "floor_full", params: { over: worst } } }];
  });
}

/** Of two units that lie on each other the proposed one is told, of two proposed ones the later. */
function overlapping(standing: readonly Standing[]): Fault[] {
  const placed = standing
    .map((one) => ({ ...one, box: boxOf([one.unit.outline]) }))
    .sort((one, other) => one.box.left - other.box.left);
  const faults = new Map<number, Fault>();
  for (const [at, one] of placed.entries()) {
    for (let next = at + 1; next < placed.length; next += 1) {
      const other = placed[next];
      if (!other || other.box.left >= one.box.right) break;
      const index = Math.max(one.index ?? -1, other.index ?? -1);
      if (index < 0 || faults.has(index) || (one.unchanged && other.unchanged)) continue;
      if (!meet(one.box, other.box) || !liveTogether(one.unit, other.unit)) continue;
      if (sharedArea(one.unit.outline, other.unit.outline) <= tolerated) continue;
      const beside = one.index === index ? other : one;
      const refusal = { code: "overlaps", params: { unit: beside.unit.code } };
      faults.set(index, { index, field: "outline", refusal });
    }
  }
  return [...faults.values()];
}

const meet = (one: Box, other: Box) => one.bottom < other.top && other.bottom < one.top;
