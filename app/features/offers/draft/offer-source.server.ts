import {
  Answers,
  demandsOf,
  moscowDay,
  type PhaseDemand,
  staffFields,
  type Values,
} from "~/features/applications";
import { readConditionTexts } from "~/features/review/index.server";
import { quarterOfMonth, totalArea } from "~/features/site";
import { type KeptUnit, listDraws, readKeptUnits } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { OfferFacts } from "../content/gaps";
import type { StatedFigures } from "../content/promises";
import type { OfferTerms } from "../terms";

/** All that an offer is made of and held against: the newest answers, the decision, and what is kept. */
export type OfferSource = {
  answers: Answers;
  demands: PhaseDemand[];
  kept: KeptUnit[];
  draws: ReadonlyMap<string, Record<string, number>>;
  conditions: string[];
  phases: OfferTerms["phases"];
  figures: StatedFigures;
  facts: OfferFacts;
};

/** Reads it for an application whose reader has been authorised. */
export async function readOfferSource(tx: Tx, applicationId: string): Promise<OfferSource> {
  const newest = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { answers: true },
  });
  const answers = new Answers((newest?.answers ?? {}) as Values);
  const demands = demandsOf(answers.values);
  const kept = await readKeptUnits(tx, applicationId);
  return {
    answers,
    demands,
    kept,
    draws: await listDraws(tx, applicationId),
    conditions: await readConditionTexts(tx, applicationId),
    phases: phasesOf(answers, demands),
    figures: figuresOf(answers),
    facts: {
      today: moscowDay(now()),
      asked: demands.map(({ phase, needs }) => ({
        phase,
        areaM2: totalArea(needs),
        loads: needs.loads,
      })),
      kept,
    },
  };
}

const launchOf = (answers: Answers, phase: number) =>
  answers.phases.find(({ row }) => row === phase)?.launch ?? null;

const phasesOf = (answers: Answers, demands: readonly PhaseDemand[]): OfferTerms["phases"] =>
  demands.map(({ phase, name, from }) => ({
    phase,
    name: name ?? "",
    from,
    launch: quarterOfMonth(launchOf(answers, phase) ?? ""),
  }));

function figuresOf(answers: Answers): StatedFigures {
  const jobs = answers.sum(staffFields);
  const phases = answers.phases.filter(({ area }) => Number(area ?? 0) > 0);
  const whole = phases.reduce((sum, { area }) => sum + Number(area), 0);
  return {
    investmentMrub: answers.number("capex_mrub"),
    jobs: jobs === null ? null : Number(jobs),
    output: answers.number("capacity_output"),
    launches: phases.flatMap(({ area, launch }) => {
      const quarter = quarterOfMonth(launch ?? "");
      return quarter === null
        ? []
        : [{ year: Math.floor(quarter / 4), share: Number(area) / whole }];
    }),
  };
}
