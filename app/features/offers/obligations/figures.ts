import { z } from "zod";
import { type Resource, resources } from "~/features/site";

const amount = z.number().min(0).max(1e12);

/** What a company reports of a period. */
export const figuresSchema = z.object({
  /** million roubles without VAT, from the signing on */
  investmentMrub: amount.nullable(),
  /** at the end of the period */
  jobs: z.number().int().min(0).max(100_000).nullable(),
  /** in the period, in the unit of the terms */
  output: amount.nullable(),
  /** the highest that was drawn in the period, by resource */
  loads: z.record(z.string(), amount),
});

export type Figures = z.infer<typeof figuresSchema>;

/** Of a resource the area is let, not drawn. */
export const drawnResources = resources.filter((one) => one !== "area_m2");

/** The loads that are agreed, in the order of the resources. */
export const agreedLoads = (
  loads: Record<string, number>,
): { resource: Resource; most: number }[] =>
  drawnResources.flatMap((resource) => {
    const most = loads[resource];
    return most === undefined ? [] : [{ resource, most }];
  });
