import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Card, EmptyState, Stat, StatList } from "~/ui";
import { legends, totalOf, type UnitState } from "../plan/plan-classes";
import { type PlanQuery, planHref } from "../plan/plan-query";
import type { PlanBuilding } from "../plan/read-plan.server";
import type { SitePlan } from "../plan/site-plan.server";
import { sayQuarter } from "../quarter";
import { BuildingsTable } from "./buildings-table";
import { drawnBuildings } from "./drawn-buildings";
import { PlanLegend } from "./plan-legend";
import { PlanPatterns } from "./plan-shapes";
import { QuarterSlider } from "./quarter-slider";
import { SiteDrawing } from "./site-drawing";
import { SiteFrame, sitePlaces } from "./site-frame";

/** The site at a glance: its figures, its drawing and its buildings, as of a quarter. */
export function SiteOverview({ plan, query }: { plan: SitePlan; query: PlanQuery }) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const { quarter, plots, buildings } = plan;
  const number = (value: number) => formatNumber(value, locale, 1);
  const hrefOf = ({ code }: PlanBuilding) =>
    `${planHref(sitePlaces.plan, { quarter, colour: "state", building: code })}#floors`;
  const drawn = drawnBuildings(buildings, { colour: "state", current: null }, hrefOf, {
    t,
    number,
  });
  return (
    <SiteFrame
      place="overview"
      title={t("title")}
      lead={t("lead")}
      illustrative={plan.illustrative}
    >
      {plots.length + buildings.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <>
          <PlanPatterns />
          <QuarterSlider
            path={sitePlaces.overview}
            query={{ ...query, colour: "state", building: null }}
            quarter={quarter}
            reach={plan.reach}
          />
          <div data-plan-part="figures">
            <SiteFigures plan={plan} />
          </div>
          <Card title={t("planAt", { quarter: sayQuarter(quarter, locale) })}>
            <div className="plan-frame" data-plan-part="plan">
              <SiteDrawing label={t("planLabel")} plots={plots} buildings={drawn} />
            </div>
            <PlanLegend of="building" classes={legends.building.state} />
          </Card>
          <Card flush title={t("buildings")}>
            <div data-plan-part="table">
              <BuildingsTable caption={t("buildings")} buildings={buildings} hrefOf={hrefOf} />
            </div>
          </Card>
        </>
      )}
    </SiteFrame>
  );
}

function SiteFigures({ plan: { plots, buildings, quarter } }: { plan: SitePlan }) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const sum = (state: UnitState) =>
    buildings.reduce((all, building) => all + building.areas[state], 0);
  const land = plots.reduce((all, plot) => all + plot.areaM2, 0);
  const total = buildings.reduce((all, building) => all + totalOf(building.areas), 0);
  const taken = sum("held") + sum("reserved") + sum("offered") + sum("contracted");
  return (
    <StatList>
      <Stat label={t("figures.land")} value={number(land / 10_000, 1)} />
      <Stat label={t("figures.total")} value={number(total)} />
      <Stat
        label={t("figures.free")}
        note={sayQuarter(quarter, locale)}
        value={number(sum("free"))}
      />
      <Stat label={t("figures.taken")} note={t("figures.takenNote")} value={number(taken)} />
      <Stat label={t("figures.soon")} value={number(sum("soon"))} />
    </StatList>
  );
}
