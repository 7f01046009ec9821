import type { OfferTerms } from "../terms";

/** Terms with everything said and no units, for tests without a database. */
export function plainTerms(change: Partial<OfferTerms> = {}): OfferTerms {
  return {
    tenancy: "lease",
    units: [],
    loads: { power_kw: 340 },
    phases: [],
    rentRubM2Year: 32_000,
    indexationPercent: 4,
    conditions: [],
    outputUnit: "patients",
    promises: [
      { year: 2028, investmentMrub: 330, jobs: 28, output: 70 },
      { year: 2030, investmentMrub: 560, jobs: 48, output: 120 },
    ],
    note: "",
    ...change,
  };
}
