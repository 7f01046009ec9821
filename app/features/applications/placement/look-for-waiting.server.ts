import { notify } from "~/features/notifications/index.server";
import { type BestPlaces, bestPlaces, quarterAt, type SiteFacts, siteTopic } from "~/features/site";
import {
  givenArea,
  leasingManagers,
  onSpaceFreed,
  readSiteFacts,
} from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { enqueue, onJob, onSchedule } from "~/platform/jobs.server";
import { announce } from "~/platform/live.server";
import { readDemands } from "./act-on-space.server";
import { datedDemand, quartersOf } from "./dated-demand";

const batch = 100;
const job = "look_for_waiting";

/** Has somebody look, after this transaction, whom units fit; all units when none are named. */
export function askToLook(tx: Tx, units: readonly string[] | null): Promise<void> {
  const key = units ? `${job}:${[...units].sort().join()}`.slice(0, 500) : job;
  return enqueue(tx, job, { units }, { key });
}

type Row = { applicationId: string; phase: number; since: Date };

/**
 * Looks for each phase on the waiting list, the longest waiting first, what fits it now among all units or
 * in the buildings of some; leasing is told once of each whom something fits. Returns how many were told.
 */
export async function lookForWaiting(units: readonly string[] | null): Promise<number> {
  const site = await readSiteFacts(quarterAt(now()), units && (await buildingsOf(units)));
  let told = 0;
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await prisma.waiting.findMany({
      where: after
        ? {
            since: { gte: after.since },
            OR: [
              { since: { gt: after.since } },
              { applicationId: { gt: after.applicationId } },
              { applicationId: after.applicationId, phase: { gt: after.phase } },
            ],
          }
        : {},
      orderBy: [{ since: "asc" }, { applicationId: "asc" }, { phase: "asc" }],
      take: batch,
      select: { applicationId: true, phase: true, since: true },
    });
    for (const row of rows) told += await lookFor(row, site, units === null);
    after = rows.at(-1) ?? null;
    if (rows.length < batch) return told;
  }
}

async function buildingsOf(units: readonly string[]): Promise<string[]> {
  const floors = await prisma.floor.findMany({
    where: { units: { some: { id: { in: [...units] } } } },
    select: { buildingId: true },
  });
  return [...new Set(floors.map(({ buildingId }) => buildingId))];
}

/** What is in the way of the best fitting unit, in the order of the tables. */
const reasonsOf = ({ units: [best] }: BestPlaces): string[] =>
  best
    ? best.fit.findings.filter((one) => one.outcome === "fails").map((one) => one.parameter)
    : ["no_units"];

function fittingOf({ units, together }: BestPlaces) {
  const alone = units
    .filter(({ fit }) => fit.verdict !== "does_not_fit")
    .slice(0, 5)
    .map(({ unit }) => unit);
  if (alone.length > 0) return alone;
  return together.find(({ fit }) => fit.verdict !== "does_not_fit")?.units ?? [];
}

function lookFor(row: Row, site: SiteFacts, everywhere: boolean): Promise<number> {
  const { applicationId, phase } = row;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const standing = await tx.waiting.findUnique({
      where: { applicationId_phase: { applicationId, phase } },
      include: { application: { select: { number: true, title: true } } },
    });
    const demand = (await readDemands(tx, applicationId)).find((one) => one.phase === phase);
    if (!standing || !demand) return 0;
    const quarters = quartersOf(demand, quarterAt(now()));
    const given = await givenArea(tx, { applicationId, phase });
    const best = bestPlaces(site, datedDemand(demand, quarters, given), applicationId);
    const fitting = fittingOf(best);
    // A look at some buildings tells nothing of what fits elsewhere.
    if (fitting.length === 0 && !everywhere) return 0;
    await tx.waiting.update({
      where: { applicationId_phase: { applicationId, phase } },
      data: {
        checkedAt: now(),
        fitting: fitting.map(({ id }) => id),
        fittingSince: fitting.length > 0 ? (standing.fittingSince ?? now()) : null,
        ...(everywhere || fitting.length > 0 ? { reasons: reasonsOf(best) } : {}),
      },
    });
    await announce(tx, { topic: siteTopic, kind: "waiting", ref: applicationId });
    if (fitting.length === 0 || standing.fittingSince) return 0;
    const { number, title } = standing.application;
    return notify(tx, {
      userIds: await leasingManagers(tx),
      kind: "space_fits",
      applicationId,
      href: `/admin/applications/${applicationId}/allocation?phase=${phase}`,
      params: {
        number: number ?? "—",
        title: title || { ru: "без названия", en: "untitled" },
        units: fitting.map(({ code }) => code).join(", "),
      },
      onceKey: `space_fits:${applicationId}:${phase}:${now().toISOString().slice(0, 10)}`,
    });
  });
}

onSpaceFreed(askToLook);

onJob(job, async ({ units }) => {
  const ids = Array.isArray(units) ? units.filter((one) => typeof one === "string") : null;
  await lookForWaiting(ids);
});

// Units and limits that were entered, and terms that came nearer, are seen within the hour.
onSchedule("35 * * * *", "look_for_all_waiting", async () => {
  await lookForWaiting(null);
});
