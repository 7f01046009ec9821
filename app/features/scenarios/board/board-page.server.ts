import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { quartersOf } from "~/features/applications";
import { listPlaceable } from "~/features/applications/index.server";
import type { Fit, Quarters } from "~/features/site";
import { siteSetting } from "~/features/site/index.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { makesScenarios, readsScenario } from "../access";
import type { Candidate, CandidatePhase } from "../candidate";
import { readCandidates } from "../candidates/read-candidates.server";
import { bestInPlan, figurePlan, type PlanFacts } from "../figures/figure-plan";
import { planFiguresSchema } from "../figures/plan-figures";
import { type PlanRows, readPlan, readRows } from "../figures/read-plan.server";
import { shownPlan } from "../figures/shown-plan";
import { groupsOf, hasAll } from "../judge/plan-groups";
import { mostCandidates } from "../scenario-states";
import { askedQuarters, type BoardQuery, shownQuarters } from "./board-query";
import { type BoardItem, boardRows } from "./board-rows";

export type ScenarioPageData = Awaited<ReturnType<typeof getScenarioPage>>;
export type BoardData = NonNullable<ScenarioPageData["board"]>;
export type ChoiceData = NonNullable<BoardData["choice"]>;

/** A scenario as one person may read it; 404 for those for whom it does not exist. */
export async function getScenarioPage(actor: Actor, id: string, query: BoardQuery) {
  const head = await readHead(actor, id);
  const rows = await readRows(id);
  const [readable, { illustrative }] = await Promise.all([
    readCandidates(actor, rows.ids),
    readSetting(siteSetting),
  ]);
  const known = new Map(readable.map((one) => [one.applicationId, one]));
  const kept = head.figures === null ? null : planFiguresSchema.parse(head.figures);
  const manages = makesScenarios(actor);
  const open = head.state === "open";
  // What is frozen is read as it was; whoever applies it also sees how it stands today.
  const plan = open || (manages && head.state === "frozen") ? await readPlan(rows) : null;
  const today = plan && figurePlan(plan);
  const figures = open ? today?.figures : kept;
  if (!figures) throw new Error(`The scenario ${id} has no figures`);
  return {
    head: { ...head, figures: undefined },
    manages,
    illustrative,
    plan: shownPlan(figures, known, !open),
    today: !open && today ? shownPlan(today.figures, known) : null,
    pinned: rows.pinned.map(({ applicationId, phase }) => `${applicationId}.${phase}`),
    fits: open && today ? fitsOf(today.judgement.groups, known) : [],
    board: open && plan ? boardOf(plan, rows, known, query, conflicting(figures)) : null,
    addable: open && manages && rows.ids.length < mostCandidates ? await addable(actor, rows) : [],
  };
}

async function readHead(actor: Actor, id: string) {
  const row = z.uuid().safeParse(id).success
    ? await prisma.scenario.findUnique({
        where: { id },
        select: {
          id: true,
          name: true,
          note: true,
          state: true,
          version: true,
          changedAt: true,
          frozenAt: true,
          appliedAt: true,
          figures: true,
          createdBy: { select: { fullName: true } },
          frozenBy: { select: { fullName: true } },
          appliedBy: { select: { fullName: true } },
          copiedFrom: { select: { id: true, name: true, state: true } },
        },
      })
    : null;
  if (!row || !readsScenario(actor, row.state)) throw notFound();
  const { copiedFrom } = row;
  // The origin may be open while its copy is frozen.
  const origin = copiedFrom && readsScenario(actor, copiedFrom.state) ? copiedFrom : null;
  return { ...row, copiedFrom: origin };
}

/** The phases that some conflict concerns. */
const conflicting = ({ conflicts }: ReturnType<typeof figurePlan>["figures"]) =>
  new Set(
    conflicts.flatMap(({ concerned }) =>
      concerned.map(({ applicationId, phase }) => `${applicationId}.${phase}`),
    ),
  );

function fitsOf(
  groups: ReturnType<typeof figurePlan>["judgement"]["groups"],
  known: ReadonlyMap<string, Candidate>,
) {
  return groups.flatMap(({ applicationId, phase, fit }) =>
    known.has(applicationId) && fit ? [{ key: `${applicationId}.${phase}`, fit }] : [],
  );
}

async function addable(actor: Actor, { ids }: PlanRows) {
  const placeable = await listPlaceable(actor);
  return placeable.filter(({ id }) => !ids.includes(id));
}

const mostUnits = 120;

function boardOf(
  plan: PlanFacts,
  { pinned }: PlanRows,
  known: ReadonlyMap<string, Candidate>,
  query: BoardQuery,
  conflicts: ReadonlySet<string>,
) {
  const { site, placements, present } = plan;
  const units = new Map(site.units.map((unit) => [unit.id, unit]));
  const housed = new Set(site.units.map(({ buildingId }) => buildingId));
  const buildings = [...site.buildings.values()]
    .filter(({ id }) => housed.has(id))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const usual = units.get(placements[0]?.unitId ?? "")?.buildingId;
  const building =
    buildings.find(({ code }) => code === query.building) ??
    buildings.find(({ id }) => id === usual) ??
    buildings[0];
  const from = query.from ?? Math.min(present, ...placements.map(({ quarters }) => quarters.from));
  const span = { from, until: from + shownQuarters };
  const items: BoardItem[] = [
    ...site.kept.map(({ unitId, quarters }) => ({ kind: "kept" as const, unitId, quarters })),
    ...placements.map(({ applicationId, phase, unitId, quarters }): BoardItem => {
      const candidate = known.get(applicationId);
      if (!candidate) return { kind: "kept", unitId, quarters };
      return {
        kind: "placed",
        unitId,
        quarters,
        applicationId,
        number: candidate.number,
        phase,
        pinned: pinned.some((one) => one.applicationId === applicationId && one.phase === phase),
        conflict: conflicts.has(`${applicationId}.${phase}`),
      };
    }),
  ];
  // What the plan is about first, the rest from the ground up.
  const planned = new Set(placements.map(({ unitId }) => unitId));
  const shown = site.units
    .filter(({ buildingId }) => buildingId === building?.id)
    .sort(
      (one, other) =>
        Number(planned.has(other.id)) - Number(planned.has(one.id)) ||
        one.level - other.level ||
        (one.code < other.code ? -1 : 1),
    )
    .slice(0, mostUnits);
  const placedIn = new Map<string, number>();
  for (const { unitId } of placements) {
    const code = site.buildings.get(units.get(unitId)?.buildingId ?? "")?.code;
    if (code) placedIn.set(code, (placedIn.get(code) ?? 0) + 1);
  }
  return {
    building: building?.code ?? null,
    buildings: buildings.map(({ code }) => ({ code, placed: placedIn.get(code) ?? 0 })),
    span,
    present,
    rows: boardRows(shown, items, span),
    phases: [...known.values()].flatMap((candidate) =>
      candidate.phases.map((phase) => trayPhase(candidate, phase, plan)),
    ),
    choice: choiceOf(plan, known, query),
  };
}

/** A phase as it can be put onto the board. */
function trayPhase(
  { applicationId, number }: Candidate,
  phase: CandidatePhase,
  { placements, present }: PlanFacts,
) {
  const own = placements.find(
    (one) => one.applicationId === applicationId && one.phase === phase.phase,
  );
  const { from, until } = own?.quarters ?? quartersOf(phase, present);
  return {
    applicationId,
    number,
    phase: phase.phase,
    areaM2: Object.values(phase.needs.areas).reduce((sum, one) => sum + one, 0),
    length: until - from,
    placed: own !== undefined,
    whole: hasAll(phase),
  };
}

type Choice = {
  units: { code: string; areaM2: number }[];
  building: string;
  level: number | null;
  fit: Fit;
};

/** The best places for the chosen phase beside all that the plan places. */
function choiceOf(plan: PlanFacts, known: ReadonlyMap<string, Candidate>, query: BoardQuery) {
  const candidate = known.get(query.chosen?.applicationId ?? "");
  const phase = candidate?.phases.find((one) => one.phase === query.chosen?.phase);
  if (!candidate || !phase) return null;
  const { site, candidates, placements, present } = plan;
  const { applicationId, number } = candidate;
  const own = placements.filter(
    (one) => one.applicationId === applicationId && one.phase === phase.phase,
  );
  const usual: Quarters = own[0]?.quarters ?? quartersOf(phase, present);
  const quarters = askedQuarters(query, usual);
  const groups = groupsOf(site, candidates, placements);
  const best = bestInPlan(plan, groups, applicationId, phase, quarters);
  const codeOf = (id: string) => site.buildings.get(id)?.code ?? "";
  const places: Choice[] = [
    ...best.together.map(({ buildingId, units, fit }) => ({
      units: units.map(({ code, areaM2 }) => ({ code, areaM2 })),
      building: codeOf(buildingId),
      level: null,
      fit,
    })),
    ...best.units.map(({ unit, fit }) => ({
      units: [{ code: unit.code, areaM2: unit.areaM2 }],
      building: codeOf(unit.buildingId),
      level: unit.level,
      fit,
    })),
  ];
  const codes = new Map(site.units.map(({ id, code }) => [id, code]));
  return {
    applicationId,
    number,
    phase: phase.phase,
    name: phase.name,
    quarters,
    counts: best.counts,
    places,
    current: own.map(({ unitId }) => codes.get(unitId) ?? ""),
  };
}
