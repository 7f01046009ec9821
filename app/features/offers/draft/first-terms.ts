import { peakLoads } from "../content/peak-loads";
import { promisesOf } from "../content/promises";
import type { OfferTerms } from "../terms";
import type { OfferSource } from "./offer-source.server";

const tenancies = ["lease", "bts", "land", "co_invest"] as const;

type Units = Pick<OfferSource, "kept" | "draws">;

/** The units of an offer as they are kept now. */
export const unitsOf = ({ kept }: Units, ids: readonly string[]): OfferTerms["units"] =>
  kept
    .filter(({ id }) => ids.includes(id))
    .map(({ id, unit, building, phase, areaM2, from, until }) => ({
      allocationId: id,
      unit,
      building,
      phase,
      areaM2,
      from,
      until,
    }));

/** The most that these units draw together. */
export const loadsOf = ({ kept, draws }: Units, ids: readonly string[]): OfferTerms["loads"] =>
  peakLoads(
    kept
      .filter(({ id }) => ids.includes(id))
      .map(({ id, from, until }) => ({ from, until, loads: draws.get(id) ?? {} })),
  );

/** What a first draft says: all that is kept for the application, and what it stated and was demanded of it. */
export function firstTerms(source: OfferSource): OfferTerms {
  const { answers, kept, phases, conditions, figures } = source;
  const ids = kept.map(({ id }) => id);
  const offered = new Set(kept.map(({ phase }) => phase));
  const tenancy = tenancies.find((one) => one === answers.text("tenancy")) ?? "lease";
  return {
    tenancy,
    units: unitsOf(source, ids),
    loads: loadsOf(source, ids),
    phases: phases.filter(({ phase }) => offered.size === 0 || offered.has(phase)),
    rentRubM2Year: tenancy === "co_invest" ? null : answers.number("rent_max"),
    indexationPercent: null,
    conditions,
    outputUnit: answers.text("capacity_unit") ?? "",
    promises: promisesOf(figures),
    note: "",
  };
}
