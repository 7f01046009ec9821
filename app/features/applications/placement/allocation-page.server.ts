import type { Actor } from "~/features/accounts";
import {
  type BestPlaces,
  bestPlaces,
  managesSite,
  offeredCommands,
  parseQuarter,
  type Quarters,
  quarterAt,
  readsSite,
  totalArea,
} from "~/features/site";
import { listAllocations, readSiteFacts, siteSetting } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { getSubmitted } from "../staff-view.server";
import { datedDemand, quartersOf } from "./dated-demand";
import { demandsOf, type PhaseDemand } from "./demands";
import { standsFor } from "./standing";

export type AllocationPageData = Awaited<ReturnType<typeof getAllocationPage>>;

/** The quarters that an address asks for, its last one included, or else those of the phase. */
function askedQuarters(demand: PhaseDemand, query: URLSearchParams): Quarters {
  const own = quartersOf(demand, quarterAt(now()));
  const from = parseQuarter(query.get("from") ?? "") ?? own.from;
  const last = parseQuarter(query.get("until") ?? "") ?? from + own.until - own.from - 1;
  return last >= from ? { from, until: last + 1 } : own;
}

/**
 * What an application asks of the site, phase by phase, what it has been given, and for one phase the best
 * fitting space. 404 for those who do not read both the application and the site.
 */
export async function getAllocationPage(actor: Actor, id: string, query: URLSearchParams) {
  const application = await getSubmitted(actor, id);
  if (!readsSite(actor)) throw notFound();
  const { number, title, status, organisation, unread, answers } = application;
  const demands = demandsOf(answers);
  const [rows, { illustrative }, waiting] = await Promise.all([
    listAllocations(id),
    readSetting(siteSetting),
    prisma.waiting.findMany({ where: { applicationId: id } }),
  ]);
  const kept = (phase: number) =>
    rows
      .filter((row) => row.phase === phase && row.state !== "ended" && row.state !== "requested")
      .reduce((sum, row) => sum + row.areaM2, 0);
  const allowed = (state: Parameters<typeof offeredCommands>[0]) =>
    offeredCommands(state, actor.staffRoles).filter((one) => standsFor(one, status));
  const phases = demands.map((demand) => ({
    phase: demand.phase,
    name: demand.name,
    areaM2: totalArea(demand.needs),
    powerKw: demand.needs.loads.power_kw ?? null,
    gmp: demand.needs.gmp,
    bsl: demand.needs.bsl,
    from: demand.from,
    until: demand.until,
    givenM2: kept(demand.phase),
    waiting: shownWaiting(waiting.find((one) => one.phase === demand.phase)),
  }));
  // Space is looked for of itself only while a phase lacks some.
  const lacking = phases.find((one) => one.givenM2 < one.areaM2);
  const asked = phases.find((one) => String(one.phase) === query.get("phase")) ?? lacking;
  const demand = demands.find((one) => one.phase === asked?.phase);
  return {
    head: { id, number, title, status, organisation: organisation.name, unread },
    phases,
    allocations: rows.map((row) => ({ ...row, commands: allowed(row.state) })),
    chosen: demand && asked ? await choose(id, demand, asked.givenM2, query) : null,
    /** what may be done with space that a phase has no claim to yet */
    commands: allowed(null),
    allocates: managesSite(actor),
    illustrative,
  };
}

function shownWaiting(
  row: { since: Date; reasons: unknown; fitting: string[]; checkedAt: Date } | undefined,
) {
  if (!row) return null;
  const reasons = Array.isArray(row.reasons) ? row.reasons.map(String) : [];
  return { since: row.since, reasons, fits: row.fitting.length > 0, checkedAt: row.checkedAt };
}

async function choose(id: string, demand: PhaseDemand, givenM2: number, query: URLSearchParams) {
  const quarters = askedQuarters(demand, query);
  const site = await readSiteFacts(quarters.from);
  // Whoever has the whole phase is shown what else there would be for it.
  const given = givenM2 < totalArea(demand.needs) ? givenM2 : 0;
  const best = bestPlaces(site, datedDemand(demand, quarters, given), id);
  const codes = new Map([...site.buildings.values()].map((one) => [one.id, one.code]));
  return {
    phase: demand.phase,
    quarters,
    leftM2: totalArea(demand.needs) - given,
    counts: best.counts,
    units: best.units.map((one) => shownUnit(one, codes)),
    together: best.together.map(({ buildingId, units, fit }) => ({
      building: codes.get(buildingId) ?? "",
      units: units.map(({ code, areaM2 }) => ({ code, areaM2 })),
      fit,
    })),
  };
}

const shownUnit = (
  { unit, fit }: BestPlaces["units"][number],
  codes: ReadonlyMap<string, string>,
) => ({
  code: unit.code,
  building: codes.get(unit.buildingId) ?? "",
  level: unit.level,
  areaM2: unit.areaM2,
  fit,
});
