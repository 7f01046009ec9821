import { Card, Stack } from "~/ui";
import { legends } from "../plan/plan-classes";
import type { PublicPlan } from "../plan/public-plan.server";
import { sayQuarter } from "../quarter";
import { BuildingsTable } from "./buildings-table";
import { drawnBuildings } from "./drawn-buildings";
import { PlanLegend } from "./plan-legend";
import { PlanPatterns } from "./plan-shapes";
import { SiteDrawing } from "./site-drawing";
import { IllustrativeNote } from "./site-frame";
import { usePlanWords } from "./use-plan-words";

/** The published buildings, drawn and listed; the drawing leads to the list. */
export function PublicPlanSection({ plan }: { plan: PublicPlan }) {
  const words = usePlanWords();
  const { t, locale } = words;
  const quarter = sayQuarter(plan.quarter, locale);
  const drawn = drawnBuildings(
    plan.buildings,
    { colour: "state", current: null },
    ({ code }) => `#building-${code}`,
    words,
  );
  return (
    <section className="mt-10" aria-labelledby="plan-title">
      <Stack>
        <h2 className="section-title" id="plan-title">
          {t("publicTitle")}
        </h2>
        {plan.illustrative && <IllustrativeNote />}
        <PlanPatterns />
        <Card level={3} title={t("planAt", { quarter })}>
          <div className="plan-frame">
            <SiteDrawing label={t("publicPlanLabel")} plots={plan.plots} buildings={drawn} />
          </div>
          <PlanLegend of="building" classes={legends.building.state} />
        </Card>
        <Card flush level={3} title={t("publicBuildings", { quarter })}>
          <BuildingsTable caption={t("buildings")} buildings={plan.buildings} />
        </Card>
      </Stack>
    </section>
  );
}
