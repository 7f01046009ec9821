import { useTranslation } from "react-i18next";
import { Card, EmptyState, Tabs } from "~/ui";
import { legends } from "../plan/plan-classes";
import { type PlanQuery, planColours, planHref } from "../plan/plan-query";
import type { PlanBuilding } from "../plan/read-plan.server";
import type { ShownBuilding, SitePlan } from "../plan/site-plan.server";
import { sayQuarter } from "../quarter";
import { BuildingsTable } from "./buildings-table";
import { drawnBuildings } from "./drawn-buildings";
import { FloorStack } from "./floor-stack";
import { PlanLegend } from "./plan-legend";
import { PlanPatterns } from "./plan-shapes";
import { QuarterSlider } from "./quarter-slider";
import { SiteDrawing } from "./site-drawing";
import { SiteFrame, sitePlaces } from "./site-frame";
import { StackTable } from "./stack-table";
import { usePlanWords } from "./use-plan-words";

const path = sitePlaces.plan;

/** The plan of the site and of one building's floors, in the colours asked for, as of a quarter. */
export function PlanPage({
  plan,
  query,
}: {
  plan: SitePlan & { shown: ShownBuilding | null };
  query: PlanQuery;
}) {
  const words = usePlanWords();
  const { t, locale } = words;
  const { quarter, plots, buildings, shown } = plan;
  const { colour } = query;
  const hrefOf = ({ code }: PlanBuilding) =>
    `${planHref(path, { quarter, colour, building: code })}#floors`;
  const drawn = drawnBuildings(buildings, { colour, current: query.building }, hrefOf, words);
  return (
    <SiteFrame
      place="plan"
      title={t("planTitle")}
      lead={t("planLead")}
      illustrative={plan.illustrative}
    >
      {plots.length + buildings.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <>
          <PlanPatterns />
          <QuarterSlider path={path} query={query} quarter={quarter} reach={plan.reach} />
          <div data-plan-part="colours">
            <Tabs
              label={t("coloursLabel")}
              items={planColours.map((one) => ({
                href: planHref(path, { ...query, quarter, colour: one }),
                label: t(`colours.${one}`),
                current: one === colour,
              }))}
            />
          </div>
          <Card title={t("planAt", { quarter: sayQuarter(quarter, locale) })}>
            <div className="plan-frame" data-plan-part="plan" data-plan-zoom={t("zoom.label")}>
              <SiteDrawing label={t("planLabel")} plots={plots} buildings={drawn} />
            </div>
            <PlanZoom />
            <PlanLegend of="building" classes={legends.building[colour]} />
          </Card>
          <div data-plan-part="floors">
            {shown && (
              <Floors shown={shown} query={query} quarterText={sayQuarter(quarter, locale)} />
            )}
          </div>
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

/** Shown by the page's script, which gives the buttons something to do. */
function PlanZoom() {
  const { t } = useTranslation("site-plan");
  return (
    <div className="plan-zoom" data-plan-buttons="" hidden>
      <button type="button" className="button button--secondary button--small" data-zoom="in">
        {t("zoom.in")}
      </button>
      <button type="button" className="button button--secondary button--small" data-zoom="out">
        {t("zoom.out")}
      </button>
      <button type="button" className="button button--quiet button--small" data-zoom="whole">
        {t("zoom.whole")}
      </button>
      <p className="plan-zoom__hint">{t("zoom.hint")}</p>
    </div>
  );
}

function Floors({
  shown: { building, floors },
  query,
  quarterText,
}: {
  shown: ShownBuilding;
  query: PlanQuery;
  quarterText: string;
}) {
  const { t } = useTranslation("site-plan");
  return (
    <Card id="floors" title={t("floorsOf", { name: building.name, quarter: quarterText })}>
      {floors.length === 0 ? (
        <EmptyState title={t("noFloors")} />
      ) : (
        <>
          <FloorStack
            label={t("stackLabel", { name: building.name })}
            floors={floors}
            colour={query.colour}
          />
          <PlanLegend of="unit" classes={legends.unit[query.colour]} />
          <StackTable floors={floors} />
        </>
      )}
    </Card>
  );
}
