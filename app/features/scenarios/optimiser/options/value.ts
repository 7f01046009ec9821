import { type Criterion, criteria, type Settings } from "../settings";
import type { OpenPhase } from "./open-phases";
import type { Option } from "./option";

/** Criteria that are reached by placing somebody. */
export type Gain = Exclude<Criterion, "apart">;
export const gains = criteria.filter((one): one is Gain => one !== "apart");

/** Points that everything together is worth. */
const whole = 100;

/** By how much an option is worth less for what is let in vain or needs works, when all else is equal. */
const untidy = { waste: 0.01, works: 0.01 };

/** What a phase brings of each criterion when it is placed as asked; what is not known brings nothing. */
const bringing: Record<Gain, (phase: OpenPhase) => number> = {
  score: ({ candidate, share }) => (candidate.score ?? 0) * share,
  area: ({ areaM2 }) => areaM2,
  jobs: ({ candidate, share }) => (candidate.jobs ?? 0) * share,
  import: ({ candidate, areaM2 }) => (candidate.importSubstitution ? areaM2 : 0),
  early: ({ areaM2 }) => areaM2,
};

export type Values = {
  /** by criterion, the part from 0 to 1 that an option brings of what all phases could */
  parts: (option: Option) => Record<Gain, number>;
  /** in points: 100 are all phases placed as asked */
  worth: (option: Option) => number;
  /** points that one more company in a compartment takes away; all there are when each phase brings one */
  sharing: number;
};

/** What placements are worth by the weights; criteria that nobody brings anything of do not count. */
export function makeValues(phases: readonly OpenPhase[], { weights, later }: Settings): Values {
  const sums = new Map(
    gains.map((gain) => [gain, phases.reduce((sum, one) => sum + bringing[gain](one), 0)]),
  );
  const counting = gains.filter((gain) => (sums.get(gain) ?? 0) > 0);
  const weight = counting.reduce((sum, gain) => sum + weights[gain], 0);
  const parts = (option: Option) => {
    const { phase, units, quarters, fit } = option;
    const delay = Math.max(0, quarters.from - phase.quarters.from) / (later + 1);
    const let_ = units.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    const tidy =
      1 -
      untidy.waste * (let_ > 0 ? Math.min(1, fit.wasteM2 / let_) : 0) -
      untidy.works * (fit.verdict === "fits" ? 0 : 1);
    const part = (gain: Gain) => {
      const sum = sums.get(gain) ?? 0;
      if (sum === 0) return 0;
      return ((bringing[gain](phase) * (gain === "early" ? 1 - delay : 1)) / sum) * tidy;
    };
    return Object.fromEntries(gains.map((gain) => [gain, part(gain)])) as Record<Gain, number>;
  };
  const perWeight = weight > 0 ? whole / weight : 0;
  return {
    parts,
    worth: (option) => {
      const own = parts(option);
      return counting.reduce((sum, gain) => sum + own[gain] * weights[gain], 0) * perWeight;
    },
    sharing: phases.length > 0 ? (weights.apart * perWeight) / phases.length : 0,
  };
}
