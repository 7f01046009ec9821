import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Quarter } from "~/features/site";
import { siteSetting } from "~/features/site/index.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { gapBetween } from "~/platform/milp";
import { readSetting } from "~/platform/settings.server";
import { makesScenarios, readsScenario } from "../../access";
import type { Candidate } from "../../candidate";
import { readCandidates } from "../../candidates/read-candidates.server";
import { readRows } from "../../figures/read-plan.server";
import type { Outcome } from "../answer/proposal";
import type { Progress } from "../optimise";
import { readBasis } from "../runs/run-basis.server";
import { defaultSettings, settingsSchema } from "../settings";
import { textsOfSettings } from "../settings-form";
import { namesOf, shownContradictions, shownProposal } from "./shown-proposal";

export type ProposalPageData = Awaited<ReturnType<typeof getProposalPage>>;
export type ShownRun = NonNullable<ProposalPageData["run"]>;

/** What a proposal for a scenario is asked for, and the newest answer; 404 for whoever may not read the scenario. */
export async function getProposalPage(actor: Actor, id: string) {
  const head = z.uuid().safeParse(id).success
    ? await prisma.scenario.findUnique({
        where: { id },
        select: { id: true, name: true, note: true, state: true, version: true },
      })
    : null;
  if (!head || !readsScenario(actor, head.state)) throw notFound();
  const rows = await readRows(id);
  const [readable, places, { illustrative }, run, forbidden] = await Promise.all([
    readCandidates(actor, rows.ids),
    readPlaces(),
    readSetting(siteSetting),
    prisma.proposalRun.findFirst({
      where: { scenarioId: id },
      orderBy: [{ madeAt: "desc" }, { id: "desc" }],
      include: { madeBy: { select: { fullName: true } } },
    }),
    prisma.forbiddenPlace.findMany({ where: { scenarioId: id }, orderBy: { id: "asc" } }),
  ]);
  const names = namesOf(places, readable);
  const basis = run && (await readBasis(id));
  const settings = run ? settingsSchema.parse(run.settings) : defaultSettings;
  return {
    head,
    manages: makesScenarios(actor) && head.state === "open",
    illustrative,
    settings: textsOfSettings(settings),
    candidates: readable.map(({ applicationId, number, title }) => ({
      applicationId,
      number,
      title,
    })),
    pinned: pinnedOf(rows.pinned, names),
    forbidden: forbidden.flatMap(({ id: banId, applicationId, unitId, buildingId }) => {
      const candidate = readable.find((one) => one.applicationId === applicationId);
      if (applicationId !== null && !candidate) return [];
      const where = { unit: unitId && names.unit(unitId), building: names.building(buildingId) };
      return [{ id: banId, number: candidate?.number ?? null, ...where }];
    }),
    run: run && {
      id: run.id,
      state: run.state,
      madeAt: run.madeAt,
      madeBy: run.madeBy.fullName,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      seconds: settings.seconds,
      progress: shownProgress(run.progress),
      failure: run.failure,
      takenAt: run.takenAt,
      taken: run.takenInto && (await readTaken(actor, run.takenInto)),
      outdated: run.basis !== basis,
      ...answerOf(run.outcome as unknown as Outcome | null, names, places, readable),
    },
  };
}

type Places = Awaited<ReturnType<typeof readPlaces>>;

/** More units than the site has room for. */
const mostUnits = 5_000;

/** The codes of units and buildings, also of those that are no more. */
async function readPlaces() {
  const [units, buildings] = await Promise.all([
    prisma.unit.findMany({
      select: { id: true, code: true, floor: { select: { buildingId: true } } },
      take: mostUnits,
      orderBy: { code: "asc" },
    }),
    prisma.building.findMany({ select: { id: true, code: true } }),
  ]);
  return {
    units: units.map(({ id, code, floor }) => ({ id, code, buildingId: floor.buildingId })),
    buildings: new Map(buildings.map((one) => [one.id, one])),
  };
}

type PinnedRow = {
  applicationId: string;
  phase: number;
  unitId: string;
  fromQuarter: Quarter;
  untilQuarter: Quarter;
};

function pinnedOf(rows: readonly PinnedRow[], names: ReturnType<typeof namesOf>) {
  return rows.flatMap((row) => {
    const phase = names.phase(row);
    if (!phase) return [];
    const quarters = { from: row.fromQuarter, until: row.untilQuarter };
    return [{ phase, unit: names.unit(row.unitId), quarters }];
  });
}

function shownProgress(progress: unknown) {
  if (!progress) return null;
  const { objective, bound, ...rest } = progress as Progress;
  return { ...rest, objective, bound, gap: gapBetween(objective, bound) };
}

/** The scenario that a proposal went into, if the person may read it. */
async function readTaken(actor: Actor, id: string) {
  const scenario = await prisma.scenario.findUnique({
    where: { id },
    select: { id: true, name: true, state: true },
  });
  return scenario && readsScenario(actor, scenario.state) ? scenario : null;
}

function answerOf(
  outcome: Outcome | null,
  names: ReturnType<typeof namesOf>,
  { units }: Places,
  readable: readonly Candidate[],
) {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return {
    proposal: outcome?.kind === "proposal" ? shownProposal(outcome.proposal, names) : null,
    contradictions:
      outcome?.kind === "infeasible"
        ? shownContradictions(outcome.contradictions, names, readable, codes)
        : null,
  };
}
