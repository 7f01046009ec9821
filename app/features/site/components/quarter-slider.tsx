import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { Button } from "~/ui";
import { type PlanQuery, planHref } from "../plan/plan-query";
import { type Quarter, quarterOf, sayQuarter, yearOf } from "../quarter";

/**
 * Chooses the quarter that is shown: a slider that is sent like any form, and links. The page's script sends it as
 * it moves.
 */
export function QuarterSlider({
  path,
  query,
  quarter,
  reach,
}: {
  path: string;
  query: PlanQuery;
  quarter: Quarter;
  reach: { from: Quarter; to: Quarter };
}) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const years = Array.from(
    { length: yearOf(reach.to) - yearOf(reach.from) + 1 },
    (_, index) => yearOf(reach.from) + index,
  );
  const to = (other: Quarter) =>
    planHref(path, { ...query, quarter: Math.min(reach.to, Math.max(reach.from, other)) });
  return (
    <div className="plan-time" data-plan-time="">
      <form method="get" action={path} className="plan-time__form">
        {query.colour !== "state" && <input type="hidden" name="colour" value={query.colour} />}
        {query.building && <input type="hidden" name="building" value={query.building} />}
        <label htmlFor="quarter">
          {t("quarter")} <output htmlFor="quarter">{sayQuarter(quarter, locale)}</output>
        </label>
        <input
          type="range"
          id="quarter"
          name="quarter"
          min={reach.from}
          max={reach.to}
          step="1"
          defaultValue={quarter}
          aria-valuetext={sayQuarter(quarter, locale)}
        />
        <Button type="submit" size="small" variant="secondary">
          {t("show")}
        </Button>
      </form>
      <nav className="plan-time__links" aria-label={t("years")} data-plan-part="years">
        {quarter > reach.from && (
          <a rel="prev" href={to(quarter - 1)}>
            {t("quarterBefore")}
          </a>
        )}
        {years.map((year) => (
          <a
            key={year}
            href={to(quarterOf(year, 1))}
            aria-current={yearOf(quarter) === year ? "true" : undefined}
          >
            {year}
          </a>
        ))}
        {quarter < reach.to && (
          <a rel="next" href={to(quarter + 1)}>
            {t("quarterAfter")}
          </a>
        )}
      </nav>
    </div>
  );
}
