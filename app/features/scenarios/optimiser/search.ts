import { gapBetween, type MilpAnswer, type MilpProgress, type MilpSolver } from "~/platform/milp";
import { type ChoiceModel, withRows } from "./model/make-model";

export type Found = Extract<MilpAnswer, { found: true }>;

type Limits = {
  gap: number;
  seconds: number;
  /** what an earlier search found of a model with fewer rows */
  before?: Found;
};

/** Of the time, what improving may take at most before the exact search goes on. */
const improving = 0.7;
/** How often in a row it may be tried in vain. */
const mostVain = 40;
const perTry = { seconds: 8, gap: 1e-4 };
/** In how many seconds a try is worth making larger, or has been too large. */
const quick = 0.5;
const slow = 3;

/** Numbers from 0 to 1 that are the same each time. */
function makeRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Solves the choice: the root of the exact search gives the bound and a first answer, which is improved by
 * choosing anew for some phases while the others stay; what is then missing is left to the exact search.
 */
export function search(
  model: ChoiceModel,
  solver: MilpSolver,
  { gap, seconds, before }: Limits,
  tell: (progress: MilpProgress) => void,
): MilpAnswer {
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  const left = () => Math.max(0.5, seconds - passed());
  const root = before ?? solver(model.milp, { gap, seconds, rootOnly: true }, tell);
  const strict = withRows(model, model.rare);
  const first = root.found ? lawfulPart(strict, solver, root) : root;
  if (!root.found || !first.found) {
    if (root.found || root.why !== "time" || passed() > seconds) return first;
    return solver(strict.milp, { gap, seconds: left() }, tell);
  }
  const isEnough = ({ objective }: Found) => (gapBetween(objective, root.bound) ?? 1) <= gap;
  const improved = improve(strict, solver, first, (found) => {
    tell({ seconds: passed(), objective: found.objective, bound: root.bound });
    return !isEnough(found) && passed() < seconds * improving;
  });
  const best: Found = { ...improved, bound: root.bound, proven: isEnough(improved) };
  if (best.proven || passed() > seconds) return best;
  const at = passed();
  const limits = { gap, seconds: left(), start: best.values };
  const last = solver(strict.milp, limits, (progress) =>
    tell({
      seconds: at + progress.seconds,
      objective: larger(progress.objective, best.objective),
      bound: progress.bound === null ? root.bound : Math.min(progress.bound, root.bound),
    }),
  );
  if (!last.found) return best;
  const better = last.objective > best.objective ? last : best;
  const bound = Math.min(last.bound, root.bound);
  return { ...better, bound, proven: last.proven || isEnough(better) };
}

/** The best of what an answer takes that keeps to all rows of a stricter model. */
function lawfulPart(model: ChoiceModel, solver: MilpSolver, { values }: Found): MilpAnswer {
  const columns = [...model.milp.columns];
  for (const { column } of model.taken) {
    const own = columns[column];
    if (own && (values[column] ?? 0) < 0.5) columns[column] = { ...own, upper: 0 };
  }
  return solver({ ...model.milp, columns }, perTry, () => {});
}

const larger = (one: number | null, other: number) => (one === null ? other : Math.max(one, other));

/** Chooses anew for some phases again and again, while it may go on. */
function improve(
  model: ChoiceModel,
  solver: MilpSolver,
  first: Found,
  goesOn: (best: Found) => boolean,
): Found {
  const random = makeRandom();
  const phases = new Set(model.taken.map(({ option }) => option.phase.index)).size;
  let best = first;
  let size = Math.min(phases, 25);
  for (let vain = 0; vain < mostVain && goesOn(best); ) {
    const free = pickFree(model, best, size, random);
    const began = performance.now();
    const limits = { ...perTry, start: best.values };
    const answer = solver(fixedBut(model, best, free), limits, () => {});
    const took = (performance.now() - began) / 1000;
    if (took < quick) size = Math.min(phases, size + 2);
    else if (took > slow) size = Math.max(8, size - 3);
    const gained = answer.found ? answer.objective - best.objective : 0;
    vain = gained > 1e-6 ? 0 : vain + 1;
    if (answer.found && gained > 1e-6) {
      const { values, objective } = answer;
      best = { ...best, values, objective };
    }
  }
  return best;
}

/** Phases to choose for anew: by turns any, or those of some buildings and all that are left out. */
function pickFree(
  { taken }: ChoiceModel,
  { values }: Found,
  size: number,
  random: () => number,
): Set<number> {
  const places = new Map<number, string>(taken.map(({ option }) => [option.phase.index, ""]));
  for (const { column, option } of taken) {
    if ((values[column] ?? 0) > 0.5) places.set(option.phase.index, option.buildingId);
  }
  const phases = shuffled([...places.keys()], random);
  if (random() < 0.5) return new Set(phases.slice(0, size));
  const buildings = shuffled([...new Set(places.values())], random);
  const rank = (phase: number) => buildings.indexOf(places.get(phase) ?? "");
  return new Set(phases.sort((one, other) => rank(one) - rank(other)).slice(0, size));
}

const shuffled = <T>(all: readonly T[], random: () => number): T[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);

/** The model in which all phases but these stay as they are. */
function fixedBut({ taken, milp }: ChoiceModel, { values }: Found, free: ReadonlySet<number>) {
  const columns = [...milp.columns];
  for (const { column, option } of taken) {
    const own = columns[column];
    if (!own || free.has(option.phase.index)) continue;
    const value = (values[column] ?? 0) > 0.5 ? 1 : 0;
    columns[column] = { ...own, lower: value, upper: value };
  }
  return { ...milp, columns };
}
