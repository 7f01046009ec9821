import { type OpenPhase, phaseBefore } from "../options/open-phases";
import { oneOf, type Row } from "./row";
import type { Taken } from "./unit-rows";

/** Each phase is placed once, after those that it follows; or a candidate as a whole. */
export function phaseRows(
  taken: readonly Taken[],
  phases: readonly OpenPhase[],
  whole: boolean,
): Row[] {
  const own = phases.map((phase) => taken.filter(({ option }) => option.phase === phase));
  return phases.flatMap((phase): Row[] => {
    const mine = own[phase.index] ?? [];
    const once = oneOf(
      { kind: "phase" },
      mine.map(({ column }) => column),
    );
    const before = phaseBefore(phases, phase);
    if (!before || mine.some(({ option }) => option.pinned)) return [once];
    return [once, ...orderRows(own[before.index] ?? [], mine, phase, before, whole)];
  });
}

function orderRows(
  first: readonly Taken[],
  second: readonly Taken[],
  phase: OpenPhase,
  before: OpenPhase,
  whole: boolean,
): Row[] {
  const row = (upTo: number): Row => ({
    meaning: { kind: "order" },
    lower: null,
    upper: 0,
    cells: new Map([
      ...second.filter(({ option }) => option.quarters.from <= upTo).map(cell(1)),
      ...first.filter(({ option }) => option.quarters.from <= upTo).map(cell(-1)),
    ]),
  });
  const last = row(Number.POSITIVE_INFINITY);
  const pinned = first.some(({ option }) => option.pinned);
  const together: Row[] = whole && !pinned ? [{ ...last, lower: 0 }] : [last];
  // A pinned one begins when it begins; who asked for another order gets it.
  if (pinned || before.quarters.from > phase.quarters.from) return together;
  return [...together, ...beginnings(second).map(row)];
}

/** The quarters but the last in which some of these begin; of the last `row` says the same without end. */
const beginnings = (taken: readonly Taken[]): number[] =>
  [...new Set(taken.map(({ option }) => option.quarters.from))]
    .sort((one, other) => one - other)
    .slice(0, -1);

const cell =
  (value: number) =>
  ({ column }: Taken): [number, number] => [column, value];
