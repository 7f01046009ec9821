import { distanceBetween, type SiteFacts } from "~/features/site";
import type { OpenPhase } from "../options/open-phases";
import { compartmentOf } from "../options/option";
import { type Clash, makeClash } from "./clash";
import { explosiveRows } from "./explosive-rows";
import { oneOf, type Row } from "./row";
import { byKeys, byPhase, byUnitIn, moments, phaseOf, type Taken } from "./unit-rows";

/** Rows that say of some of one side and some of the other, in each quarter, that they exclude one another. */
function apartRows(one: readonly Taken[], other: readonly Taken[]): Row[] {
  const mine = new Set(one);
  return moments([...one, ...other]).flatMap(({ quarter, active }): Row[] => {
    const sides = new Set(active.map((each) => mine.has(each)));
    if (sides.size < 2) return [];
    const columns = active.map(({ column }) => column);
    return [oneOf({ kind: "neighbours", quarter }, columns)];
  });
}

/** Who must not share a compartment: against each unit of it, of whose takers only one can be there. */
function compartmentRows(taken: readonly Taken[], clash: Clash): Row[] {
  const compartments = byKeys(taken, ({ units }) => new Set(units.map(compartmentOf)));
  return [...compartments].flatMap(([key, inside]) => {
    const groups = byPhase(inside);
    const lead = leading(groups.map(phaseOf), (one, other) => clash(one, other, "beside"));
    return groups.flatMap((own) => {
      const others = groups.filter((one) => lead(phaseOf(own), phaseOf(one))).flat();
      return [...byUnitIn(key, others).values()].flatMap((theirs) => apartRows(own, theirs));
    });
  });
}

/**
 * Of two that exclude one another the one that excludes more others: rows from its side say more at once,
 * and rows from both would say the same twice.
 */
function leading(
  phases: readonly OpenPhase[],
  clash: (one: OpenPhase, other: OpenPhase) => boolean,
): (one: OpenPhase, other: OpenPhase) => boolean {
  const excluded = new Map(
    phases.map((one) => [one, phases.filter((other) => clash(one, other)).length]),
  );
  return (one, other) => {
    const [mine, theirs] = [excluded.get(one) ?? 0, excluded.get(other) ?? 0];
    if (mine === 0 || mine < theirs || (mine === theirs && one.index > other.index)) return false;
    return clash(one, other);
  };
}

/** Who must not stand so near in different buildings. */
function buildingRows(taken: readonly Taken[], site: SiteFacts, clash: Clash): Row[] {
  const everywhere = byPhase(taken).map((own) => ({
    phase: phaseOf(own),
    buildings: byKeys(own, ({ buildingId }) => [buildingId]),
  }));
  const all = [...site.buildings.keys()].map((id) => [id, distancesFrom(id, site)] as const);
  const known = [...new Set(all.flatMap(([, distances]) => [...distances.values()]))];
  const lead = leading(
    everywhere.map(({ phase }) => phase),
    (one, other) => known.some((distance) => clash(one, other, distance)),
  );
  return all.flatMap(([buildingId, distances]) => {
    return everywhere.flatMap(({ phase, buildings }) => {
      const own = buildings.get(buildingId);
      if (!own) return [];
      const others = everywhere.filter((other) => lead(phase, other.phase));
      return others.flatMap((other) => {
        const near = [...other.buildings].flatMap(([id, theirs]) => {
          const distance = distances.get(id);
          return distance !== undefined && clash(phase, other.phase, distance) ? theirs : [];
        });
        return near.length > 0 ? apartRows(own, near) : [];
      });
    });
  });
}

function distancesFrom(buildingId: string, { buildings }: SiteFacts): Map<string, number> {
  const own = buildings.get(buildingId);
  return new Map(
    [...buildings.values()]
      .filter(({ id }) => own && id !== buildingId)
      .map(({ id, outline }) => [
        id,
        Math.floor(distanceBetween(own?.outline ?? outline, outline)),
      ]),
  );
}

/**
 * What those placed owe one another, derived from the rules that people's placements are judged by. `rare`
 * are rows that few answers offend against and that are many: they are added when one does.
 */
export function neighbourRows(
  taken: readonly Taken[],
  site: SiteFacts,
): { rows: Row[]; rare: Row[] } {
  const clash = makeClash(site.rules);
  const explosive = explosiveRows(taken, site);
  const rows = [
    ...compartmentRows(taken, clash),
    ...buildingRows(taken, site, clash),
    ...explosive.rows,
  ];
  return { rows: withoutTwice(rows), rare: explosive.rare };
}

function withoutTwice(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ cells, upper }) => {
    const key = `${upper} ${[...cells]
      .map(([column, value]) => `${column}:${value}`)
      .sort()
      .join()}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
