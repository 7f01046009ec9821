import type { Better, Cell } from "./row";

export type Mark = "best" | "worst" | null;

/** Which cells stand alone at the ends of their row; an end that several share tells nobody apart. */
export function marksOf(cells: readonly Cell[], better: Better): Mark[] {
  const ranks = cells.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  if (better === null || ranks.length < 2 || low === high) return cells.map(() => null);
  const [best, worst] = better === "more" ? [high, low] : [low, high];
  const alone = (end: number) => ranks.filter((rank) => rank === end).length === 1;
  return cells.map(({ rank }) => {
    if (rank === best && alone(best)) return "best";
    return rank === worst && alone(worst) ? "worst" : null;
  });
}

/** Whether the applications are told apart by this row. */
export function differs(cells: readonly Cell[]): boolean {
  const shown = cells.map(({ lines, notes }) => JSON.stringify([lines, notes]));
  return new Set(shown).size > 1;
}
