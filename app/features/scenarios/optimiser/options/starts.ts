import { latestQuarter, type Quarter, type SiteFacts } from "~/features/site";
import { type OpenPhase, phaseBefore } from "./open-phases";

/** A quarter that a phase may begin in, and whether units that could be had before are worth waiting for. */
export type Start = { quarter: Quarter; waits: boolean };

/** Where more of something becomes free with a quarter. */
function risesOf({ free }: SiteFacts): Quarter[] {
  return [free.site, ...free.building.values()].flatMap((one) =>
    Object.values(one).flatMap((steps) =>
      steps
        .filter(([, value], at) => value > (steps[at - 1]?.[1] ?? 0))
        .map(([quarter]) => quarter),
    ),
  );
}

/**
 * The quarters that phases may begin in, as far as one can be better than those before it: more becomes free,
 * somebody leaves, or the phase before has to come first. Of all other quarters the earliest is as good
 * as any, so that they need not be looked at.
 */
export function makeStarts(
  site: SiteFacts,
  phases: readonly OpenPhase[],
  later: number,
): (phase: OpenPhase) => Start[] {
  const events = new Set([...risesOf(site), ...site.kept.map(({ quarters }) => quarters.until)]);
  for (const { quarters } of phases) {
    for (let index = 0; index <= later; index += 1) events.add(quarters.until + index);
  }
  const openings = new Set(site.units.map(({ life }) => life.from));
  return (phase) => {
    const { from, until } = phase.quarters;
    const before = phaseBefore(phases, phase);
    const follows = before ? before.quarters.from + later : from;
    return Array.from({ length: later + 1 }, (_, index) => from + index)
      .filter((quarter) => quarter + until - from <= latestQuarter)
      .map((quarter) => ({
        quarter,
        waits: quarter > from && (events.has(quarter) || quarter <= follows),
      }))
      .filter(({ quarter, waits }) => quarter === from || waits || openings.has(quarter));
  };
}
