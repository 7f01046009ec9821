import loadHighs, { type Highs, type Model } from "highs";
import type { Milp, MilpAnswer, MilpLimits, MilpProgress, MilpSolver } from "./milp";

/** Loads the solver HiGHS; its solving blocks the thread that it is called in. */
export async function openSolver(): Promise<MilpSolver> {
  const highs = await loadHighs();
  return (milp, limits, tell) =>
    milp.columns.length === 0
      ? { found: true, values: new Float64Array(), objective: 0, bound: 0, proven: true }
      : highs.withModel(modelData(highs, milp), (model) => solve(highs, model, limits, tell));
}

const known = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

function solve(
  highs: Highs,
  model: Model,
  { gap, seconds, rootOnly = false, start }: MilpLimits,
  tell: (progress: MilpProgress) => void,
): MilpAnswer {
  const { modelStatus, callbackType } = highs.constants;
  model.options.set({
    // Progress is told only by a solver that writes its log, wherever that goes.
    output_flag: true,
    log_to_console: false,
    mip_min_logging_interval: 0.25,
    mip_rel_gap: gap,
    // An objective is never worth more than hundreds.
    mip_abs_gap: 1e-6,
    time_limit: seconds,
    random_seed: 1,
    // Of all ways to a first answer this one takes by far the longest; who wants the root alone goes on elsewhere.
    ...(rootOnly && { mip_max_nodes: 1, mip_heuristic_run_root_reduced_cost: false }),
  });
  if (start) model.setSolution({ colValue: start });
  model.run({
    [callbackType.mipLogging]({ data }) {
      tell({
        seconds: data.running_time ?? 0,
        objective: known(data.mip_primal_bound),
        bound: known(data.mip_dual_bound),
      });
      return undefined;
    },
  });
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { found: false, why: "infeasible" };
  const proven = status === modelStatus.optimal;
  const limits: readonly number[] = [modelStatus.timeLimit, modelStatus.solutionLimit];
  if (!proven && !limits.includes(status)) return { found: false, why: "fault" };
  if (model.info.get("primal_solution_status") !== highs.constants.solutionStatus.feasible) {
    return { found: false, why: "time" };
  }
  const objective = model.getObjectiveValue();
  const bound = Number(model.info.get("mip_dual_bound"));
  return {
    found: true,
    values: model.getSolution().colValue,
    objective,
    bound: Math.max(bound, objective),
    proven,
  };
}

/** Row by row in arrays, as the solver takes it. */
function modelData(highs: Highs, { columns, rows }: Milp) {
  const { variableType, objectiveSense } = highs.constants;
  const cells = rows.flatMap((row) => row.cells);
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.cells.length;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower ?? -highs.infinity),
    rowUpper: rows.map(({ upper }) => upper ?? highs.infinity),
    integrality: columns.map(({ integer }) =>
      integer ? variableType.integer : variableType.continuous,
    ),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(cells, ([column]) => column),
      values: Float64Array.from(cells, ([, value]) => value),
    },
  };
}
