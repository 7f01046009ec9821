import type { SiteFacts } from "~/features/site";
import { compartmentOf } from "../options/option";
import type { Row } from "./row";
import { byKeys, byPhase, byUnitIn, moments, type Taken } from "./unit-rows";

/** A column of its own that counts something between 0 and a most. */
export type Counted = { cost: number; upper: number };

/** Who keeps something in each compartment already. */
function keepersOf({ units, kept }: SiteFacts): Map<string, Set<string>> {
  const places = new Map(units.map((unit) => [unit.id, compartmentOf(unit)]));
  const keepers = new Map<string, Set<string>>();
  for (const { unitId, applicationId } of kept) {
    const place = places.get(unitId);
    if (place) keepers.set(place, (keepers.get(place) ?? new Set()).add(applicationId));
  }
  return keepers;
}

/**
 * Of a company's options in a compartment those of which one is taken at most, each set with all that it can
 * have: the ways of one phase, and who is in one unit at one time.
 */
function alternatives(own: readonly Taken[], compartment: string): Set<Taken>[] {
  const inUnits = [...byUnitIn(compartment, own).values()].flatMap((takers) =>
    moments(takers).map(({ active }) => active),
  );
  const sets = [...byPhase(own), ...inUnits]
    .map((one) => new Set(one))
    .sort((one, other) => other.size - one.size);
  return sets.filter(
    (one, at) => !sets.slice(0, at).some((larger) => [...one].every((each) => larger.has(each))),
  );
}

/**
 * Counts for each compartment by how many companies more than one it is shared when the plan is carried out,
 * as far as the plan brings it about. Returns the columns that this takes, counted from `next` on.
 *
 * A company with several options counts once, by a column that is no less than the sum of any of its
 * alternatives: a plan takes one of them at most, so that no plan is counted for more than it shares, while halves
 * of phases cannot stand in a compartment for less than all that they take of a unit.
 */
export function countSharing(
  taken: readonly Taken[],
  site: SiteFacts,
  worth: number,
  next: number,
): { columns: Counted[]; rows: Row[] } {
  if (worth <= 0) return { columns: [], rows: [] };
  const keepers = keepersOf(site);
  const columns: Counted[] = [];
  const rows: Row[] = [];
  const add = (column: Counted) => next + columns.push(column) - 1;
  for (const [key, inside] of byKeys(taken, ({ units }) => new Set(units.map(compartmentOf)))) {
    const there = keepers.get(key) ?? new Set();
    const newcomers = inside.filter(
      ({ option }) => !there.has(option.phase.candidate.applicationId),
    );
    const companies = byKeys(newcomers, ({ phase }) => [phase.candidate.applicationId]);
    if (companies.size + there.size < 2) continue;
    const present = [...companies.values()].flatMap((own) => {
      const sets = alternatives(own, key);
      // What is taken of one set counts itself.
      if (sets.length === 1) return own.map((one) => one.column);
      const column = add({ cost: 0, upper: 1 });
      for (const set of sets) {
        const ones = [...set].map((one) => [one.column, 1] as const);
        const cells = new Map([...ones, [column, -1] as const]);
        rows.push({ meaning: { kind: "sharing" }, lower: null, upper: 0, cells });
      }
      return [column];
    });
    const shared = add({ cost: -worth, upper: companies.size });
    rows.push({
      meaning: { kind: "sharing" },
      lower: null,
      upper: there.size > 0 ? 0 : 1,
      cells: new Map([...present.map((column) => [column, 1] as const), [shared, -1]]),
    });
  }
  return { columns, rows };
}

/** The same count of a plan that is there. */
export function sharedIn(chosen: readonly Taken[], site: SiteFacts): number {
  const keepers = keepersOf(site);
  let shared = 0;
  for (const [key, inside] of byKeys(chosen, ({ units }) => new Set(units.map(compartmentOf)))) {
    const there = keepers.get(key) ?? new Set();
    const companies = new Set(inside.map(({ option }) => option.phase.candidate.applicationId));
    const newcomers = [...companies].filter((one) => !there.has(one)).length;
    shared += there.size > 0 ? newcomers : Math.max(0, newcomers - 1);
  }
  return shared;
}
