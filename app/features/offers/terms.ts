import { z } from "zod";

const quarter = z.number().int().min(7600).max(8800);

/** A unit offered for a phase; its quarters leave out their end. */
const offeredUnit = z.object({
  allocationId: z.uuid(),
  unit: z.string(),
  building: z.string(),
  phase: z.number().int().min(0).max(5),
  areaM2: z.number().positive(),
  from: quarter,
  until: quarter,
});

/** What the company promises to have reached by the end of a year. */
const promise = z.object({
  year: z.number().int().min(2026).max(2060),
  /** million roubles without VAT, from the beginning */
  investmentMrub: z.number().min(0).nullable(),
  jobs: z.number().int().min(0).nullable(),
  /** in the application's own unit of output a year */
  output: z.number().min(0).nullable(),
});

/** Everything that an offer says; an agreement takes it over from the offer that was accepted. */
export const offerTermsSchema = z.object({
  /** as the form's field `tenancy` */
  tenancy: z.enum(["lease", "bts", "land", "co_invest"]),
  units: z.array(offeredUnit),
  /** the most that may be drawn, by resource, in its unit and before diversity */
  loads: z.record(z.string(), z.number().min(0)),
  phases: z.array(
    z.object({
      phase: z.number().int().min(0).max(5),
      name: z.string(),
      /** the quarters in which building begins and work starts */
      from: quarter.nullable(),
      launch: quarter.nullable(),
    }),
  ),
  /** roubles without VAT for a square metre and year; null where space is not let */
  rentRubM2Year: z.number().positive().nullable(),
  indexationPercent: z.number().min(0).max(100).nullable(),
  /** as the decision set them */
  conditions: z.array(z.string()),
  outputUnit: z.string(),
  promises: z.array(promise),
  note: z.string(),
});

export type OfferTerms = z.infer<typeof offerTermsSchema>;
