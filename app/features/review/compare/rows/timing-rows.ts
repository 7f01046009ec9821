import { Answers } from "~/features/applications";
import { formatMonth } from "~/platform/i18n";
import type { Candidate } from "../candidate";
import { monthNumber } from "../timeline";
import { type Cell, nothing, type RowPlan, texts, type Words } from "./row";

const known = (months: readonly (string | null)[]) => months.flatMap((month) => month ?? []).sort();

/** When the projects begin and when they run. */
export function timingRows({ t, locale }: Words): RowPlan[] {
  const month = (text: string | undefined): Cell =>
    text ? { ...texts(formatMonth(text, locale)), rank: monthNumber(text) } : nothing;
  const phasesOf = ({ answers }: Candidate) => new Answers(answers).phases;
  return [
    {
      code: "phases",
      label: t("rows.phases"),
      better: null,
      cell: (candidate) => texts(String(phasesOf(candidate).length || "")),
    },
    {
      code: "design_start",
      label: t("rows.design_start"),
      better: null,
      cell: (one) => ({
        ...month(known(phasesOf(one).map(({ design }) => design))[0]),
        rank: null,
      }),
    },
    {
      code: "first_launch",
      label: t("rows.first_launch"),
      better: "less",
      cell: (one) => month(known(phasesOf(one).map(({ launch }) => launch))[0]),
    },
    {
      code: "last_launch",
      label: t("rows.last_launch"),
      better: "less",
      cell: (one) => month(known(phasesOf(one).map(({ launch }) => launch)).at(-1)),
    },
  ];
}
