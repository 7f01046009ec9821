import { quarterAt } from "~/features/site";
import { readKept, readSiteFacts } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { readCandidates } from "../candidates/read-candidates.server";
import type { PlanFacts } from "./figure-plan";

/** A scenario's candidates in their order, and what it places. */
export async function readRows(scenarioId: string) {
  const [candidates, placements] = await Promise.all([
    prisma.scenarioCandidate.findMany({
      where: { scenarioId },
      orderBy: [{ position: "asc" }, { applicationId: "asc" }],
      select: { applicationId: true },
    }),
    prisma.scenarioPlacement.findMany({
      where: { scenarioId },
      orderBy: [{ applicationId: "asc" }, { phase: "asc" }, { unitId: "asc" }],
    }),
  ]);
  return {
    ids: candidates.map(({ applicationId }) => applicationId),
    pinned: placements.filter((one) => one.pinned),
    placements: placements.map(({ applicationId, phase, unitId, fromQuarter, untilQuarter }) => ({
      applicationId,
      phase,
      unitId,
      quarters: { from: fromQuarter, until: untilQuarter },
    })),
  };
}

export type PlanRows = Awaited<ReturnType<typeof readRows>>;

/** What several plans are reckoned from; the site is read once for all, and everybody's figures are in it. */
export async function readPlans(rows: readonly PlanRows[]): Promise<PlanFacts[]> {
  const present = quarterAt(now());
  const begins = rows.flatMap(({ placements }) => placements.map(({ quarters }) => quarters.from));
  const [site, lines] = await Promise.all([
    readSiteFacts(Math.min(present, ...begins)),
    readKept(),
  ]);
  return Promise.all(
    rows.map(async ({ ids, placements }) => ({
      site,
      lines,
      candidates: await readCandidates(null, ids),
      placements,
      present,
    })),
  );
}

/** The same of one. */
export async function readPlan(rows: PlanRows): Promise<PlanFacts> {
  const [plan] = await readPlans([rows]);
  if (!plan) throw new Error("One plan was asked for");
  return plan;
}
