import { toCsv } from "~/platform/csv";
import type { Candidate } from "./candidate";
import type { ComparedGroup } from "./rows/compared-rows";
import type { Words } from "./rows/row";

/** The comparison for a spreadsheet: one line a row, one column an application, notes and marks in words. */
export function compareCsv(
  candidates: readonly Candidate[],
  groups: readonly ComparedGroup[],
  { t, locale }: Pick<Words, "t" | "locale">,
): string {
  const lines = groups.flatMap(({ title, rows }) =>
    rows.map(({ label, cells }) => [
      title,
      label,
      ...cells.map(({ lines, notes, mark }) =>
        [...lines, ...notes, ...(mark ? [t(`marks.${mark}`)] : [])].join("; "),
      ),
    ]),
  );
  const head = (label: string, cell: (candidate: Candidate) => string) => [
    t("groups.application"),
    label,
    ...candidates.map(cell),
  ];
  return toCsv(
    [
      head(t("rows.number"), ({ number }) => number),
      head(t("rows.title"), ({ title }) => title),
      head(t("rows.organisation"), ({ organisation }) => organisation),
      ...lines,
    ],
    locale,
  );
}
