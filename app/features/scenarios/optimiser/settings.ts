/** What a proposal weighs, in the order of the form. */
export const criteria = ["score", "area", "jobs", "import", "early", "apart"] as const;
export type Criterion = (typeof criteria)[number];

/** How much each criterion counts beside the others, 0 to 10. */
export type Weights = Record<Criterion, number>;

/** What a run is asked to do. */
export type Settings = {
  weights: Weights;
  /** by how many quarters a phase may begin later than was asked */
  later: number;
  /** a candidate gets space for all of its phases, or for none */
  whole: boolean;
  /** percent of the bound that may be missing */
  gap: number;
  /** for how long it may search */
  seconds: number;
};

type Range = { readonly min: number; readonly max: number; readonly step: number };

/** What the numbers of a run may be. */
export const ranges = {
  weight: { min: 0, max: 10, step: 1 },
  later: { min: 0, max: 8, step: 1 },
  gap: { min: 0, max: 20, step: 0.5 },
  seconds: { min: 10, max: 600, step: 10 },
} as const satisfies Record<string, Range>;

export const defaultSettings: Settings = {
  weights: { score: 6, area: 5, jobs: 3, import: 3, early: 2, apart: 2 },
  later: 4,
  whole: false,
  gap: 1,
  seconds: 60,
};

/** Whether anything is to be gained by placing somebody. */
export const weighsAnything = (weights: Weights): boolean =>
  criteria.some((one) => one !== "apart" && weights[one] > 0);
