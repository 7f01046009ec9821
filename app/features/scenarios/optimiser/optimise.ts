import type { MilpProgress, MilpSolver } from "~/platform/milp";
import { judgePlan } from "../judge/judge-plan";
import type { PlanConflict } from "../judge/plan-judgement";
import type { Placement } from "../placement";
import { bindingLimits } from "./answer/binding";
import { type Answered, contestedUnits, explainLeftOut, refOf } from "./answer/left-out";
import type { Contradiction, Outcome, Placed, Proposal } from "./answer/proposal";
import { makeModel, withRows } from "./model/make-model";
import type { Row } from "./model/row";
import { sharedIn } from "./model/sharing";
import type { Taken } from "./model/unit-rows";
import { makeOptions } from "./options/make-options";
import { openPhases } from "./options/open-phases";
import { placementsOf } from "./options/option";
import { gains, makeValues, type Values } from "./options/value";
import type { Problem } from "./problem";
import { type Found, search } from "./search";

export type Progress = MilpProgress & { options: number; rows: number };

/** Enough for every phase to find its room, few enough for the search to end. */
const mostOptions = 60;
/** How often the rules may send an answer back before it is given up. */
const mostRefusals = 10;

/**
 * Proposes who stands where: makes the options of each phase, has the best choice among them solved, and has
 * it judged like a person's plan. What the judge refuses is excluded and solved anew.
 */
export function optimise(
  problem: Problem,
  solver: MilpSolver,
  tell: (progress: Progress) => void,
  most: number = mostOptions,
): Outcome {
  const began = performance.now();
  const { site, settings, candidates } = problem;
  const contradictions = contradictionsOf(problem);
  if (contradictions.length > 0) return { kind: "infeasible", contradictions };
  const phases = openPhases(candidates, problem.present);
  if (phases.length === 0) return { kind: "failed", why: "nothing_open" };
  const made = makeOptions(problem, phases, most);
  const options = made.flatMap((one) => one.options);
  const values = makeValues(phases, settings);
  let model = makeModel(site, phases, options, values, settings.whole);
  let before: Found | undefined;
  for (let refused = 0; refused <= mostRefusals; refused += 1) {
    const passed = (performance.now() - began) / 1000;
    const size = { options: options.length, rows: model.rows.length + model.rare.length };
    const limits = {
      gap: settings.gap / 100,
      seconds: Math.max(1, settings.seconds - passed),
      before,
    };
    tell({ ...size, seconds: passed, objective: null, bound: null });
    const answer = search(model, solver, limits, (progress) =>
      tell({ ...progress, ...size, seconds: progress.seconds + passed }),
    );
    if (!answer.found) {
      return answer.why === "infeasible"
        ? { kind: "infeasible", contradictions: [{ kind: "unsolvable" }] }
        : { kind: "failed", why: answer.why };
    }
    const chosen = model.taken.filter(({ column }) => (answer.values[column] ?? 0) > 0.5);
    const plan = chosen.flatMap(({ option }) => placementsOf(option));
    const { conflicts } = judgePlan(site, candidates, plan);
    if (conflicts.length === 0) {
      const answered = { problem, phases, made, model: withRows(model, model.rare), chosen };
      const { objective, bound, proven } = answer;
      const dropped = made.reduce((sum, one) => sum + one.dropped, 0);
      const { rows } = size;
      return {
        kind: "proposal",
        proposal: {
          ...describe(answered, values),
          objective,
          bound: Number.isFinite(bound) ? bound : null,
          proven,
          size: { phases: phases.length, options: options.length, dropped, rows, refused },
        },
      };
    }
    model = withRows(
      model,
      conflicts.map((conflict) => excluding(chosen, conflict)),
    );
    before = answer;
  }
  return { kind: "failed", why: "conflicts" };
}

/** What of the pinned placements cannot be, whatever is done with the rest. */
function contradictionsOf({ site, candidates, pinned, forbidden }: Problem): Contradiction[] {
  const { conflicts } = judgePlan(site, candidates, pinned);
  const buildings = new Map(site.units.map((unit) => [unit.id, unit.buildingId]));
  const closed = pinned.filter((one) =>
    forbidden.some(
      ({ applicationId, unitId, buildingId }) =>
        (applicationId === null || applicationId === one.applicationId) &&
        (unitId === one.unitId || buildingId === buildings.get(one.unitId)),
    ),
  );
  return [
    ...conflicts.map((conflict): Contradiction => ({ kind: "judged", conflict })),
    ...closed.map((placement): Contradiction => ({ kind: "forbidden", placement })),
  ];
}

const isPlacedBy =
  ({ option }: Taken) =>
  ({ applicationId, phase }: Pick<Placement, "applicationId" | "phase">) =>
    option.phase.candidate.applicationId === applicationId && option.phase.asked.phase === phase;

/** A row without the combination that a conflict is about. */
function excluding(chosen: readonly Taken[], { placements }: PlanConflict): Row {
  const concerned = chosen.filter((one) => placements.some(isPlacedBy(one)));
  return {
    meaning: { kind: "refused" },
    lower: null,
    upper: concerned.length - 1,
    cells: new Map(concerned.map(({ column }) => [column, 1])),
  };
}

function describe(
  answered: Answered,
  values: Values,
): Omit<Proposal, "objective" | "bound" | "proven" | "size"> {
  const { chosen, problem } = answered;
  const options = chosen.map(({ option }) => option);
  const parts = options.map(values.parts);
  const reached = Object.fromEntries(
    gains.map((gain) => [gain, parts.reduce((sum, one) => sum + one[gain], 0)]),
  ) as Proposal["reached"];
  return {
    placed: options.map(
      ({ phase, units, quarters, fit, pinned }): Placed => ({
        ...refOf(phase),
        unitIds: units.map(({ id }) => id),
        quarters,
        delay: Math.max(0, quarters.from - phase.quarters.from),
        pinned,
        fit: { verdict: fit.verdict, wasteM2: fit.wasteM2, findings: fit.findings },
      }),
    ),
    leftOut: explainLeftOut(answered),
    reached: { ...reached, apart: sharedIn(chosen, problem.site) },
    binding: bindingLimits(options, problem.site),
    contested: contestedUnits(answered),
  };
}
