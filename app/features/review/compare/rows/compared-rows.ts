import type { Candidate } from "../candidate";
import { identityRows } from "./identity-rows";
import { differs, type Mark, marksOf } from "./marks";
import { areaRows, economyRows, utilityRows } from "./project-rows";
import { riskRows } from "./risk-rows";
import type { Cell, RowPlan, Words } from "./row";
import { scoreRows } from "./score-rows";
import { timingRows } from "./timing-rows";

export type ComparedRow = {
  code: string;
  label: string;
  cells: (Pick<Cell, "lines" | "notes"> & { mark: Mark })[];
  differs: boolean;
};

export type ComparedGroup = { code: string; title: string; rows: ComparedRow[] };

type Planner = (candidates: readonly Candidate[], words: Words) => RowPlan[];

/** What applications are compared by, in the order of the page. */
const groups: readonly [code: string, plan: Planner][] = [
  ["application", (_, words) => identityRows(words)],
  ["scores", scoreRows],
  ["areas", areaRows],
  ["loads", utilityRows],
  ["economy", economyRows],
  ["timing", (_, words) => timingRows(words)],
  ["risks", (_, words) => riskRows(words)],
];

/** The comparison in the reader's words: one cell an application, the best and the worst of a row marked. */
export function comparedRows(candidates: readonly Candidate[], words: Words): ComparedGroup[] {
  return groups.flatMap(([code, plan]) => {
    const rows = plan(candidates, words).map(({ code, label, better, cell }) => {
      const cells = candidates.map(cell);
      const marks = marksOf(cells, better);
      return {
        code,
        label,
        differs: differs(cells),
        cells: cells.map(({ lines, notes }, index) => ({
          lines,
          notes,
          mark: marks[index] ?? null,
        })),
      };
    });
    return rows.length > 0 ? [{ code, title: words.t(`groups.${code}`), rows }] : [];
  });
}

/** The groups with only those rows that do, or do not, tell the applications apart. */
export function rowsThat(groups: readonly ComparedGroup[], differ: boolean): ComparedGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs === differ) }))
    .filter(({ rows }) => rows.length > 0);
}
