import { z } from "zod";

const phaseFigures = z.object({
  phase: z.number().int(),
  name: z.string().nullable(),
  /** m²: what it asks for, keeps in reality, and gets by the plan */
  askedM2: z.number(),
  givenM2: z.number(),
  placedM2: z.number(),
  /** codes of the units that the plan gives to it */
  units: z.array(z.string()),
  from: z.number().int().nullable(),
  until: z.number().int().nullable(),
  verdict: z.enum(["fits", "fits_with_works", "does_not_fit"]).nullable(),
  /** of a phase that is left out: the unit that would fit, or else the parameters in the way of the best */
  wouldFit: z.string().nullable(),
  inTheWay: z.array(z.string()),
});

const candidateFigures = z.object({
  applicationId: z.string(),
  number: z.string(),
  title: z.string(),
  organisation: z.string(),
  score: z.number().nullable(),
  jobs: z.number().nullable(),
  investmentMrub: z.number().nullable(),
  phases: z.array(phaseFigures),
});

const loadFigures = z.object({
  /** code of the building; null is the site */
  building: z.string().nullable(),
  resource: z.string(),
  /** parts of the limit, at the peak: with the plan, and by what is kept without it; null above any */
  peak: z.number().nullable(),
  keptPeak: z.number().nullable(),
  peakQuarter: z.number().int(),
});

const conflictFigures = z.object({
  kind: z.string(),
  by: z.enum(["reality", "plan"]),
  /** whom it concerns, and with which units */
  concerned: z.array(
    z.object({ applicationId: z.string(), phase: z.number().int(), unit: z.string() }),
  ),
  /** of those that do not fit: what is in the way, as the site says it */
  finding: z.unknown(),
  from: z.number().int().nullable(),
  until: z.number().int().nullable(),
  limitOf: z.enum(["building", "site"]).nullable(),
  byM2: z.number().nullable(),
});

/** All that is said of a plan: reckoned anew while it is open, kept once it is frozen. */
export const planFiguresSchema = z.object({
  candidates: z.array(candidateFigures),
  loads: z.array(loadFigures),
  conflicts: z.array(conflictFigures),
});

export type PlanFigures = z.infer<typeof planFiguresSchema>;
export type CandidateFigures = z.infer<typeof candidateFigures>;
export type PhaseFigures = z.infer<typeof phaseFigures>;
export type LoadFigures = z.infer<typeof loadFigures>;
export type ConflictFigures = z.infer<typeof conflictFigures>;

export type PlanTotals = {
  /** m² of all units that the plan gives, and what its phases asked for without having it */
  letM2: number;
  askedM2: number;
  /** applications that get something, and those that get nothing though they ask */
  placed: number;
  leftOut: number;
  /** of those that get something and whose score is known */
  scored: number;
  meanScore: number | null;
  sumScore: number | null;
  /** by the part of its area that each gets; null where nobody has said */
  jobs: number | null;
  investmentMrub: number | null;
  conflicts: number;
};

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const tenth = (value: number) => Math.round(value * 10) / 10;

const placedM2 = ({ phases }: CandidateFigures) => sum(phases.map((one) => one.placedM2));

/** The part of what an application asks for that the plan gives. */
function shareOf({ phases }: CandidateFigures): number {
  const asked = sum(phases.map((one) => one.askedM2));
  // More space than was asked for brings no more jobs.
  const given = sum(phases.map((one) => Math.min(one.placedM2, one.askedM2)));
  return asked > 0 ? given / asked : 0;
}

/** The totals of a plan over its candidates. */
export function totalsOf({
  candidates,
  conflicts,
}: Pick<PlanFigures, "candidates"> & { conflicts: number }): PlanTotals {
  const placed = candidates.filter((one) => placedM2(one) > 0);
  const scores = placed.flatMap(({ score }) => score ?? []);
  const byShare = (of: (one: CandidateFigures) => number | null) => {
    const known = placed.filter((one) => of(one) !== null);
    return known.length === 0 ? null : sum(known.map((one) => (of(one) ?? 0) * shareOf(one)));
  };
  const jobs = byShare((one) => one.jobs);
  const investment = byShare((one) => one.investmentMrub);
  const open = candidates.flatMap(({ phases }) => phases.map((one) => one.askedM2 - one.givenM2));
  return {
    letM2: tenth(sum(candidates.map(placedM2))),
    askedM2: tenth(sum(open.map((one) => Math.max(0, one)))),
    placed: placed.length,
    leftOut: candidates.filter(
      (one) => placedM2(one) === 0 && one.phases.some(({ askedM2, givenM2 }) => askedM2 > givenM2),
    ).length,
    scored: scores.length,
    meanScore: scores.length > 0 ? tenth(sum(scores) / scores.length) : null,
    sumScore: scores.length > 0 ? tenth(sum(scores)) : null,
    jobs: jobs === null ? null : Math.round(jobs),
    investmentMrub: investment === null ? null : tenth(investment),
    conflicts,
  };
}
