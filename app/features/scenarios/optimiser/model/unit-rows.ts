import type { Quarter } from "~/features/site";
import type { OpenPhase } from "../options/open-phases";
import { compartmentOf, isActive, type Option } from "../options/option";
import { type Column, oneOf, type Row } from "./row";

export type Taken = Column<Option>;

const activeIn = (taken: readonly Taken[], quarter: Quarter): Taken[] =>
  taken.filter(({ option }) => isActive(option, quarter));

/**
 * The quarters that have to be looked at so that nothing is overlooked: something begins in each, and in the
 * quarters up to the next one somebody leaves, or `more` says that it counts.
 */
export function moments(
  taken: readonly Taken[],
  more: (quarter: Quarter, next: Quarter) => boolean = () => false,
  besides: readonly Quarter[] = [],
): { quarter: Quarter; active: Taken[] }[] {
  const begin = new Set([...taken.map(({ option }) => option.quarters.from), ...besides]);
  const quarters = [...begin].sort((one, other) => one - other);
  const ends = new Set(taken.map(({ option }) => option.quarters.until));
  const kept = quarters.filter((quarter, at) => {
    const next = quarters[at + 1];
    if (next === undefined || more(quarter, next)) return true;
    for (let end = quarter + 1; end <= next; end += 1) if (ends.has(end)) return true;
    return false;
  });
  return kept.map((quarter) => ({ quarter, active: activeIn(taken, quarter) }));
}

/** The options by each of the keys that they have. */
export function byKeys(
  taken: readonly Taken[],
  keysOf: (option: Option) => Iterable<string>,
): Map<string, Taken[]> {
  const groups = new Map<string, Taken[]>();
  for (const one of taken) {
    for (const key of keysOf(one.option)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

export const byPhase = (taken: readonly Taken[]): Taken[][] => [
  ...byKeys(taken, ({ phase }) => [String(phase.index)]).values(),
];

export function phaseOf([first]: readonly Taken[]): OpenPhase {
  if (!first) throw new Error("A group is of something");
  return first.option.phase;
}

export const byUnit = (taken: readonly Taken[]): Map<string, Taken[]> =>
  byKeys(taken, ({ units }) => units.map(({ id }) => id));

/** The same for the units of one compartment alone. */
export const byUnitIn = (compartment: string, taken: readonly Taken[]): Map<string, Taken[]> =>
  byKeys(taken, ({ units }) =>
    units.filter((unit) => compartmentOf(unit) === compartment).map(({ id }) => id),
  );

/** A unit is given once in each quarter. */
export function unitRows(taken: readonly Taken[]): Row[] {
  return [...byUnit(taken)].flatMap(([unitId, own]) =>
    moments(own)
      .filter(({ active }) => active.length > 1)
      .map(({ quarter, active }) =>
        oneOf(
          { kind: "unit", unitId, quarter },
          active.map(({ column }) => column),
        ),
      ),
  );
}
