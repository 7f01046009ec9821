import { z } from "zod";

/** What a proposal weighs, in the order of the form. */
export const criteria = ["score", "area", "jobs", "import", "early", "apart"] as const;
export type Criterion = (typeof criteria)[number];

/** How much each criterion counts beside the others, 0 to 10. */
export type Weights = Record<Criterion, number>;

/** What the numbers of a run may be. */
export const ranges = {
  weight: { min: 0, max: 10, step: 1 },
  later: { min: 0, max: 8, step: 1 },
  gap: { min: 0, max: 20, step: 0.5 },
  seconds: { min: 10, max: 600, step: 10 },
} as const;

const within = (range: keyof typeof ranges, code: string) => {
  const { min, max } = ranges[range];
  return z.number({ error: code }).min(min, code).max(max, code);
};
const weight = within("weight", "weight_range").int("weight_range");

/** What a run is asked to do; messages are codes of refusals. */
export const settingsSchema = z.object({
  weights: z.object({
    score: weight,
    area: weight,
    jobs: weight,
    import: weight,
    early: weight,
    apart: weight,
  } satisfies Record<Criterion, unknown>),
  /** by how many quarters a phase may begin later than was asked */
  later: within("later", "later_range").int("later_range"),
  /** a candidate gets space for all of its phases, or for none */
  whole: z.boolean(),
  /** percent of the bound that may be missing */
  gap: within("gap", "gap_range"),
  /** for how long it may search */
  seconds: within("seconds", "seconds_range").int("seconds_range"),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  weights: { score: 6, area: 5, jobs: 3, import: 3, early: 2, apart: 1 },
  later: 4,
  whole: false,
  gap: 1,
  seconds: 60,
};

/** Whether anything is to be gained by placing somebody. */
export const weighsAnything = (weights: Weights): boolean =>
  criteria.some((one) => one !== "apart" && weights[one] > 0);
