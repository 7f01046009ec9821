import type { OfferTerms } from "~/features/offers";
import { quarterOf } from "~/features/site";

/** Terms with everything said; without units unless some are given. */
export function plainTerms(overrides: Partial<OfferTerms> = {}): OfferTerms {
  return {
    tenancy: "lease",
    units: [],
    loads: { power_kw: 340 },
    phases: [
      { phase: 0, name: "Участок CAR-T", from: quarterOf(2027, 3), launch: quarterOf(2028, 3) },
    ],
    rentRubM2Year: 32_000,
    indexationPercent: 4,
    conditions: [],
    outputUnit: "patients",
    promises: [
      { year: 2028, investmentMrub: 330, jobs: 28, output: 70 },
      { year: 2030, investmentMrub: 560, jobs: 48, output: 120 },
    ],
    note: "",
    ...overrides,
  };
}
