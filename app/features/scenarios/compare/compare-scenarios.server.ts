import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { siteSetting } from "~/features/site/index.server";
import { prisma } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { readsScenario, scenarioReaders } from "../access";
import { readCandidates } from "../candidates/read-candidates.server";
import { figurePlan } from "../figures/figure-plan";
import { type PlanFigures, planFiguresSchema } from "../figures/plan-figures";
import { readPlans, readRows } from "../figures/read-plan.server";
import { type ShownPlan, shownPlan } from "../figures/shown-plan";
import type { ScenarioState } from "../scenario-states";

export type ComparedScenario = {
  id: string;
  name: string;
  state: ScenarioState;
  frozenAt: Date | null;
  plan: ShownPlan;
};

export type CompareScenariosData = Awaited<ReturnType<typeof getScenarioComparison>>;

/**
 * Scenarios side by side in the order of the ids: open ones as they stand now, others as they were frozen.
 * Those that are not there for this person are left out, whatever the reason, and only counted.
 */
export async function getScenarioComparison(actor: Actor, ids: readonly string[]) {
  if (!scenarioReaders.some((role) => actor.staffRoles.includes(role))) throw forbidden();
  const asked = ids.filter((id) => z.uuid().safeParse(id).success);
  const [found, { illustrative }] = await Promise.all([
    prisma.scenario.findMany({
      where: { id: { in: asked } },
      select: { id: true, name: true, state: true, frozenAt: true, figures: true },
    }),
    readSetting(siteSetting),
  ]);
  const rows = asked.flatMap((id) => found.find((one) => one.id === id) ?? []);
  const seen = rows.filter(({ state }) => readsScenario(actor, state));
  const figures = await figuresOf(seen);
  const scenarios = await Promise.all(
    seen.map(async ({ figures: _kept, ...scenario }): Promise<ComparedScenario> => {
      const own = figures.get(scenario.id) ?? { candidates: [], loads: [], conflicts: [] };
      const ids = own.candidates.map(({ applicationId }) => applicationId);
      const readable = await readCandidates(actor, ids);
      const known = new Map(readable.map((one) => [one.applicationId, one]));
      return { ...scenario, plan: shownPlan(own, known, scenario.state !== "open") };
    }),
  );
  return { scenarios, hidden: ids.length - scenarios.length, illustrative };
}

type Found = { id: string; state: ScenarioState; figures: unknown };

async function figuresOf(scenarios: readonly Found[]): Promise<Map<string, PlanFigures>> {
  const open = scenarios.filter(({ state }) => state === "open");
  const plans = await readPlans(await Promise.all(open.map(({ id }) => readRows(id))));
  const now = open.map(({ id }, index): [string, PlanFigures] => {
    const plan = plans[index];
    if (!plan) throw new Error(`The scenario ${id} was not read`);
    return [id, figurePlan(plan).figures];
  });
  const kept = scenarios
    .filter(({ state }) => state !== "open")
    .map(({ id, figures }): [string, PlanFigures] => [id, planFiguresSchema.parse(figures)]);
  return new Map([...now, ...kept]);
}
