import { overlap } from "~/features/site";
import { type ChoiceModel, sumIn } from "../model/make-model";
import { type Row, tolerance } from "../model/row";
import type { Taken } from "../model/unit-rows";
import { closestPlace, type PhaseOptions } from "../options/make-options";
import { type OpenPhase, phaseBefore } from "../options/open-phases";
import type { Problem } from "../problem";
import type { Blocker, Contested, LeftOut, PhaseRef } from "./proposal";

export const refOf = ({ candidate, asked }: OpenPhase): PhaseRef => ({
  applicationId: candidate.applicationId,
  phase: asked.phase,
});

/** What of a row keeps an option out of a plan; null when nothing does. */
function blockerIn(row: Row, one: Taken, chosen: readonly Taken[]): Blocker | null {
  const own = row.cells.get(one.column);
  if (own === undefined || sumIn(row, chosen) + own <= row.upper + tolerance) return null;
  const by = chosen
    .filter(({ column }) => (row.cells.get(column) ?? 0) > 0)
    .map(({ option }) => refOf(option.phase));
  const { meaning } = row;
  if (meaning.kind === "phase" || meaning.kind === "sharing") return null;
  return meaning.kind === "order" ? { kind: "order" } : { ...meaning, by };
}

/** The same thing in several quarters is one. */
function withoutRepeats(blockers: readonly Blocker[]): Blocker[] {
  const seen = new Set<string>();
  return blockers.filter((one) => {
    const key = JSON.stringify({ ...one, quarter: 0, by: "by" in one ? one.by : [] });
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

export type Answered = {
  problem: Problem;
  phases: readonly OpenPhase[];
  made: readonly PhaseOptions[];
  model: ChoiceModel;
  chosen: readonly Taken[];
};

/** For each phase that is not placed, why. */
export function explainLeftOut(answered: Answered): LeftOut[] {
  const placed = new Set(answered.chosen.map(({ option }) => option.phase));
  return answered.made
    .filter(({ phase }) => !placed.has(phase))
    .map((one) => ({ ...refOf(one.phase), ...reasonOf(one, answered, placed) }));
}

type Reason = LeftOut extends infer One
  ? One extends unknown
    ? Omit<One, keyof PhaseRef>
    : never
  : never;

function reasonOf(
  { phase, options, forbidden }: PhaseOptions,
  { problem, phases, model, chosen }: Answered,
  placed: ReadonlySet<OpenPhase>,
): Reason {
  if (options.length === 0) {
    if (forbidden) return { why: "forbidden" };
    const closest = closestPlace(problem, phase);
    return {
      why: "does_not_fit",
      unitIds: closest?.units.map(({ id }) => id) ?? [],
      findings: closest?.fit.findings.filter(({ outcome }) => outcome === "fails") ?? [],
    };
  }
  const before = phaseBefore(phases, phase);
  if (before && !placed.has(before)) return { why: "order" };
  const tried = model.taken
    .filter(({ option }) => option.phase === phase)
    .map((one) => ({
      one,
      blockers: withoutRepeats(model.rows.flatMap((row) => blockerIn(row, one, chosen) ?? [])),
    }));
  const [best] = tried.sort((one, other) => one.blockers.length - other.blockers.length);
  if (!best || best.blockers.length === 0) return { why: "outweighed" };
  if (best.blockers.every(({ kind }) => kind === "order")) return { why: "order" };
  const { units, quarters } = best.one.option;
  return {
    why: "blocked",
    unitIds: units.map(({ id }) => id),
    quarters,
    blockers: best.blockers,
  };
}

const mostContested = 8;

/** The units that most of those left out could have used. */
export function contestedUnits({ made, chosen }: Answered): Contested[] {
  const placed = new Set(chosen.map(({ option }) => option.phase));
  const out = made.filter(({ phase }) => !placed.has(phase));
  return chosen
    .flatMap(({ option }) =>
      option.units.map((unit): Contested => {
        const others = out.filter(({ options }) =>
          options.some((one) => one.units.includes(unit) && overlap(one.quarters, option.quarters)),
        );
        return {
          unitId: unit.id,
          by: refOf(option.phase),
          others: others.map(({ phase }) => refOf(phase)),
        };
      }),
    )
    .filter(({ others }) => others.length > 0)
    .sort((one, other) => other.others.length - one.others.length)
    .slice(0, mostContested);
}
