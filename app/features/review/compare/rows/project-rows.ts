import { type Answers, revenueYears, staffFields, units } from "~/features/applications";
import { spaceTypes } from "~/features/site";
import type { Candidate } from "../candidate";
import { derivedRow, fieldRows, loadRows } from "./field-rows";
import type { RowPlan, Words } from "./row";

const numberOf = (text: string | null) => (text === null ? null : Number(text));
const totalArea = (answers: Answers) => numberOf(answers.totalArea);

/** Square metres by what they are used for. */
export function areaRows(candidates: readonly Candidate[], words: Words): RowPlan[] {
  const types = spaceTypes.map((type) => `area_${type}`);
  return [
    derivedRow("total_area", words, null, totalArea, { unit: units.m2 }),
    ...fieldRows(candidates, [...types, "area_expansion"], words),
  ];
}

const loads = [
  "power_kw",
  "power_cat1_kw",
  "water_m3d",
  "pw_lh",
  "wfi_lh",
  "pure_steam_kgh",
  "steam_th",
  "heat_gcalh",
  "cooling_kw",
  "gas_nm3h",
  "air_nm3h",
  "fresh_air_m3h",
  "sewage_m3d",
  "floor_kn",
  "trucks_day",
] as const;

/** Loads beside what the norms expect. */
export function utilityRows(candidates: readonly Candidate[], words: Words): RowPlan[] {
  return loadRows(candidates, loads, words);
}

/** Jobs, investment, funding, revenue and export. */
export function economyRows(candidates: readonly Candidate[], words: Words): RowPlan[] {
  const perThousandM2 = (answers: Answers) => {
    const [people, area] = [numberOf(answers.sum(staffFields)), totalArea(answers)];
    return people === null || !area ? null : (people * 1000) / area;
  };
  const capexPerM2 = (answers: Answers) => {
    const [capex, area] = [answers.number("capex_mrub"), totalArea(answers)];
    return capex === null || !area ? null : (capex * 1000) / area;
  };
  return [
    derivedRow("jobs", words, "more", (one) => numberOf(one.sum(staffFields)), {
      unit: units.people,
      digits: 0,
    }),
    derivedRow("jobs_per_area", words, "more", perThousandM2),
    ...fieldRows(candidates, ["capex_mrub"], words, "more"),
    derivedRow("capex_per_m2", words, null, capexPerM2, { digits: 0 }),
    ...fieldRows(candidates, ["fin_confirmed"], words, "more"),
    derivedRow("revenue", words, "more", (one) => numberOf(one.sum(revenueYears)), {
      unit: units.mrub,
    }),
    ...fieldRows(candidates, ["export_share_y5"], words, "more"),
  ];
}
