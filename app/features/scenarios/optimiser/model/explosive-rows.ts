import { drawOf, overlap, type SiteFacts } from "~/features/site";
import { compartmentOf, type Option } from "../options/option";
import { mostOf, sumRows } from "./limit-rows";
import type { Meaning, Row } from "./row";
import { byKeys, byPhase, moments, phaseOf, type Taken } from "./unit-rows";

type Compartments = ReadonlySet<string>;

/** How much of an option's explosive rooms is in each compartment, as its neighbours are judged. */
function spreadOf({ phase, units }: Option): Map<string, number> {
  const spread = new Map<string, number>();
  const { needs, givenM2 } = phase.asked;
  let given = givenM2;
  for (const unit of units) {
    const { share } = drawOf(needs, unit.areaM2, given);
    given += unit.areaM2;
    const key = compartmentOf(unit);
    spread.set(key, (spread.get(key) ?? 0) + (needs.explosiveM2 ?? 0) * share);
  }
  return spread;
}

/** What others leave of the limit in some compartments in a quarter; candidates count as none. */
function makeLeft({ units, kept, rules }: SiteFacts, taken: readonly Taken[]) {
  const places = new Map(units.map((unit) => [unit.id, compartmentOf(unit)]));
  const own = new Set(taken.map(({ option }) => option.phase.candidate.applicationId));
  const dangerous = kept.filter((one) => (one.explosiveM2 ?? 0) > 0 && !own.has(one.applicationId));
  return (compartments: Compartments, quarter: number): number => {
    const there = dangerous.filter(
      ({ unitId, quarters }) =>
        compartments.has(places.get(unitId) ?? "") &&
        overlap(quarters, { from: quarter, until: quarter + 1 }),
    );
    const sum = there.reduce((total, one) => total + (one.explosiveM2 ?? 0), 0);
    return rules.explosiveM2 - sum;
  };
}

type Amount = (one: Taken) => number;

/**
 * Rooms of the explosive categories are counted together over a compartment. `rows` count of each company its
 * most dangerous phase: what else it has there does not count against itself. `rare` say all of it, for
 * each phase and whatever compartments it reaches into.
 */
export function explosiveRows(
  taken: readonly Taken[],
  site: SiteFacts,
): { rows: Row[]; rare: Row[] } {
  const left = makeLeft(site, taken);
  const dangerous = taken.filter(({ option }) => (option.phase.needs.explosiveM2 ?? 0) > 0);
  const spreads = new Map(dangerous.map((one) => [one, spreadOf(one.option)]));
  const amountIn =
    (compartments: Compartments): Amount =>
    (one) =>
      [...(spreads.get(one) ?? [])].reduce(
        (sum, [key, amount]) => sum + (compartments.has(key) ? amount : 0),
        0,
      );
  const keysOf = (one: Taken) => [...(spreads.get(one)?.keys() ?? [])].sort();
  const byCompartment = byKeys(dangerous, ({ units }) => new Set(units.map(compartmentOf)));
  const rows = [...byCompartment].flatMap(([compartment, inside]) => {
    const only = new Set([compartment]);
    return moments(inside).flatMap(({ quarter, active }) =>
      sumRows(
        worstOfEach(active, amountIn(only)),
        [[0, left(only, quarter)]],
        amountIn(only),
        () => ({ kind: "explosive", compartment, quarter }),
      ),
    );
  });
  const rare = byPhase(dangerous).flatMap((own) => {
    const sets = new Map(own.map((one) => [keysOf(one).join("\n"), keysOf(one)]));
    return [...sets].flatMap(([id, keys]) => {
      const compartments = new Set(keys);
      const mine = own.filter((one) => keysOf(one).join("\n") === id);
      const others = [...new Set(keys.flatMap((key) => byCompartment.get(key) ?? []))].filter(
        ({ option }) => option.phase.candidate !== phaseOf(own).candidate,
      );
      return besideOthers(mine, others, amountIn(compartments), (quarter) => ({
        free: left(compartments, quarter),
        meaning: { kind: "explosive", compartment: keys[0] ?? "", quarter },
      }));
    });
  });
  return { rows, rare };
}

/** Of each company the phase that brings most. */
function worstOfEach(active: readonly Taken[], amount: Amount): Taken[] {
  const most = (own: readonly Taken[]) => Math.max(...own.map(amount));
  return [...byKeys(active, ({ phase }) => [phase.candidate.applicationId]).values()].flatMap(
    (own) => byPhase(own).sort((one, other) => most(other) - most(one))[0] ?? [],
  );
}

/** If some are there, they and all of other companies stay within the limit. */
function besideOthers(
  own: readonly Taken[],
  others: readonly Taken[],
  amount: Amount,
  at: (quarter: number) => { free: number; meaning: Meaning },
): Row[] {
  const needed = phaseOf(own).needs.explosiveM2 ?? 0;
  const mine = new Set(own);
  return moments([...own, ...others]).flatMap(({ quarter, active }): Row[] => {
    const { free, meaning } = at(quarter);
    const theirs = active.filter((one) => !mine.has(one));
    const most = mostOf(theirs, amount);
    if (theirs.length === active.length || most + needed <= free) return [];
    const slack = Math.max(0, most - free);
    const cells = new Map([
      ...theirs.map((one) => [one.column, amount(one)] as const),
      ...active
        .filter((one) => mine.has(one))
        .map(({ column }) => [column, needed + slack] as const),
    ]);
    return [{ meaning, lower: null, upper: free + slack, cells }];
  });
}
