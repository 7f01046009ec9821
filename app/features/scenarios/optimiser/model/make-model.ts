import type { SiteFacts } from "~/features/site";
import type { Milp } from "~/platform/milp";
import type { OpenPhase } from "../options/open-phases";
import type { Option } from "../options/option";
import type { Values } from "../options/value";
import { limitRows } from "./limit-rows";
import { neighbourRows } from "./neighbour-rows";
import { phaseRows } from "./phase-rows";
import type { Row } from "./row";
import { countSharing } from "./sharing";
import { type Taken, unitRows } from "./unit-rows";

/** A choice among options as the solver takes it. */
export type ChoiceModel = {
  /** the first columns are the options, in their order */
  taken: readonly Taken[];
  rows: readonly Row[];
  /** what is added when an answer offends against it */
  rare: readonly Row[];
  milp: Milp;
};

/** Options that may be taken together, and what each is worth. */
export function makeModel(
  site: SiteFacts,
  phases: readonly OpenPhase[],
  options: readonly Option[],
  values: Values,
  whole: boolean,
): ChoiceModel {
  const taken = options.map((option, column) => ({ option, column }));
  const sharing = countSharing(taken, site, values.sharing, taken.length);
  const neighbours = neighbourRows(taken, site);
  const rows = [
    ...phaseRows(taken, phases, whole),
    ...unitRows(taken),
    ...limitRows(taken, site),
    ...neighbours.rows,
    ...sharing.rows,
  ].filter(({ cells }) => cells.size > 0);
  const columns = [
    ...options.map((option) => ({
      cost: values.worth(option),
      lower: option.pinned ? 1 : 0,
      upper: 1,
      integer: true,
    })),
    ...sharing.columns.map(({ cost, upper }) => ({ cost, lower: 0, upper, integer: false })),
  ];
  return { taken, rows, rare: neighbours.rare, milp: { columns, rows: rows.map(asSolved) } };
}

/** The same choice with more rows. */
export const withRows = (model: ChoiceModel, rows: readonly Row[]): ChoiceModel => ({
  ...model,
  rows: [...model.rows, ...rows],
  rare: model.rare.filter((one) => !rows.includes(one)),
  milp: { ...model.milp, rows: [...model.milp.rows, ...rows.map(asSolved)] },
});

const asSolved = ({ lower, upper, cells }: Row) => ({ lower, upper, cells: [...cells] });

/** What the taken options add up to in a row. */
export function sumIn({ cells }: Row, chosen: readonly Taken[]): number {
  return chosen.reduce((sum, { column }) => sum + (cells.get(column) ?? 0), 0);
}
