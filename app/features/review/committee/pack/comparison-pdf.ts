import type { Content } from "pdfmake/interfaces";
import { gridTable, part } from "~/platform/pdf";
import type { ComparedGroup, ComparedRow } from "../../compare/rows/compared-rows";
import type { Words } from "../prints/print-setting";

/** What is laid side by side in a pack, in the words of its language. */
export type PrintedComparison = {
  heads: { number: string; title: string; organisation: string }[];
  groups: ComparedGroup[];
  /** the words of comparisons */
  words: Words;
};

/** Columns that a sheet has room for besides the figures' names. */
const across = 4;

/** The applications of a session side by side, as many at a time as fit; the marks are of all of them. */
export function comparisonContent(title: string, printed: PrintedComparison): Content[] {
  const { heads } = printed;
  if (heads.length < 2) return [];
  const starts = heads.flatMap((_, index) => (index % across === 0 ? [index] : []));
  return part(
    title,
    starts.flatMap((from) => stretch(printed, from)),
    true,
  );
}

function stretch({ heads, groups, words }: PrintedComparison, from: number): Content[] {
  const shown = heads.slice(from, from + across);
  const cellsOf = ({ cells }: ComparedRow) =>
    cells
      .slice(from, from + across)
      .map(({ lines, notes, mark }) =>
        [
          ...(lines.length > 0 ? lines : [words("none")]),
          ...notes,
          mark ? words(`marks.${mark}`) : "",
        ]
          .filter(Boolean)
          .join("\n"),
      );
  const blank = shown.map(() => "");
  return gridTable(
    [
      { head: words("figure"), share: 5 },
      ...shown.map(({ number }) => ({ head: number, share: 4 })),
    ],
    [
      { cells: [words("rows.title"), ...shown.map(({ title }) => title)] },
      { cells: [words("rows.organisation"), ...shown.map(({ organisation }) => organisation)] },
      ...groups.flatMap((group) => [
        { cells: [group.title, ...blank], bold: true },
        ...group.rows.map((row) => ({ cells: [row.label, ...cellsOf(row)] })),
      ]),
    ],
  );
}
