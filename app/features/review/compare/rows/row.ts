import { formatNumber, type Locale, type Text } from "~/platform/i18n";
import type { Candidate } from "../candidate";

/** What stands of one application in one row. */
export type Cell = {
  /** in the reader's words; none when nothing is known */
  lines: string[];
  /** what the lines are measured by, or what was said of them */
  notes: string[];
  /** by what the cells of a row are ranked; null keeps the cell out of it */
  rank: number | null;
};

/** Which end of a row is the better one; null where neither is. */
export type Better = "more" | "less" | null;

export type RowPlan = {
  code: string;
  label: string;
  better: Better;
  cell: (candidate: Candidate) => Cell;
};

type Say = (key: string, params?: Record<string, unknown>) => string;

/** How rows put things into the reader's language. */
export type Words = {
  t: Say;
  /** type and track, as staff name them */
  staff: Say;
  locale: Locale;
};

export const nothing: Cell = { lines: [], notes: [], rank: null };

/** A cell of texts that are not ranked. */
export const texts = (...lines: readonly (string | null | undefined)[]): Cell => ({
  ...nothing,
  lines: lines.flatMap((line) => line || []),
});

/** A number with its unit; ranked as it is shown, so that what looks alike counts as alike. */
export function figure(
  value: number | null,
  { locale, unit, digits = 1 }: { locale: Locale; unit?: Text; digits?: number },
): Cell {
  if (value === null || !Number.isFinite(value)) return nothing;
  const shown = formatNumber(value, locale, digits);
  return {
    lines: [unit ? `${shown} ${unit[locale]}` : shown],
    notes: [],
    rank: Number(value.toFixed(digits)),
  };
}
