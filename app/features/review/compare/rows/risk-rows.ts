import { formatDate, say } from "~/platform/i18n";
import { expertDemands } from "../../demands/demands";
import type { ScreeningState } from "../../screening/check-gates";
import type { Conclusion } from "../../technical/check-figures";
import { type Cell, nothing, type RowPlan, texts, type Words } from "./row";

const screeningRank: Record<ScreeningState, number | null> = { passed: 1, failed: 0, open: null };
const conclusionRank: Record<Conclusion, number> = { fits: 2, fits_with_works: 1, does_not_fit: 0 };

/** What the checks found, and what speaks against a project. */
export function riskRows({ t, locale }: Words): RowPlan[] {
  const row = (code: string, better: RowPlan["better"], cell: RowPlan["cell"]): RowPlan => ({
    code,
    label: t(`rows.${code}`),
    better,
    cell,
  });
  const listed = (lines: readonly string[]): Cell => ({
    lines: lines.length > 0 ? [...lines] : [t("noRemarks")],
    notes: [],
    rank: lines.length,
  });
  return [
    row("screening", "more", ({ screening }) =>
      screening
        ? {
            lines: [t(`screening.${screening.state}`)],
            notes: screening.failed.map((name) => say(name, locale)),
            rank: screeningRank[screening.state],
          }
        : nothing,
    ),
    row("technical", "more", ({ technical }) =>
      technical?.conclusion
        ? {
            lines: [t(`technical.${technical.conclusion}`)],
            notes: technical.note ? [technical.note] : [],
            rank: conclusionRank[technical.conclusion],
          }
        : nothing,
    ),
    row("flags", "less", ({ findings }) =>
      listed(findings.flags.map(({ message }) => say(message, locale))),
    ),
    row("warnings", "less", ({ findings }) =>
      listed(findings.warnings.map(({ message }) => say(message, locale))),
    ),
    row("gaps", "less", ({ findings }) =>
      listed(
        findings.gaps.map(({ label, by }) =>
          t("gap", { label: say(label, locale), date: formatDate(by, locale) }),
        ),
      ),
    ),
    row("demands", null, ({ answers }) =>
      texts(...expertDemands(answers).map(({ reason }) => say(reason, locale))),
    ),
    row("conditions", null, ({ conditions }) =>
      texts(
        ...conditions.map(({ text, dueOn, owner, state }) =>
          t("condition", {
            text,
            date: formatDate(dueOn, locale),
            owner: t(`owner.${owner}`),
            state: t(`conditionState.${state}`),
          }),
        ),
      ),
    ),
  ];
}
