import { defaultNeighbourLimits, type NeighbourLimits } from "../fit/neighbours";
import { type Resource, resourceRows, resources } from "../resources";

/** What part of the peaks of many falls together, by resource. */
export type Diversity = Readonly<Record<Resource, number>>;

/** What the leasing manager sets of how space is counted and judged. */
export type SiteRules = NeighbourLimits & {
  /** how many days a soft hold lasts unless it is prolonged */
  holdDays: number;
  /** where the hospital stands, in the metres of the site's plan; not known until somebody says it */
  hospital: readonly [x: number, y: number] | null;
  diversity: Diversity;
};

/** Until somebody sets others: the planning norms of the domain (§2.1, §2.2). */
export const defaultSiteRules: SiteRules = {
  ...defaultNeighbourLimits,
  holdDays: 90,
  hospital: null,
  diversity: Object.fromEntries(
    resources.map((code) => [code, resourceRows.find((one) => one.code === code)?.diversity ?? 1]),
  ) as Diversity,
};
