import { deviationPercent, normLoads } from "~/features/site";
import type { Locale } from "~/platform/i18n/text";
import { Answers, staffFields } from "./form/answers";
import { normTolerance } from "./form/rules/loads";
import type { Values } from "./form/types";

/** A stated load beside what the norms expect for the areas, in the field's unit. */
export type LoadNorm = {
  norm: number;
  /** Percent; null when the load itself is open. */
  deviation: number | null;
  /** Further from the norm than goes without a remark. */
  far: boolean;
};

/** The figures by which an application is first judged; what is open or not asked is null. */
export type KeyFigures = {
  areaM2: number | null;
  expansionM2: number | null;
  powerKw: number | null;
  power: LoadNorm | null;
  capexMrub: number | null;
  confirmedPercent: number | null;
  staff: number | null;
};

export const normedLoads = ["power_kw", "fresh_air_m3h", "heat_gcalh", "floor_kn"] as const;

/** The norms of the loads that have one, by HTML name; empty without areas. */
export function loadNorms(values: Values): Partial<Record<string, LoadNorm>> {
  const answers = new Answers(values);
  const norms = normLoads(answers.areas);
  const entries = normedLoads.flatMap((code): [string, LoadNorm][] => {
    const norm = norms[code];
    if (norm <= 0) return [];
    const stated = answers.number(code);
    const deviation = stated === null ? null : deviationPercent(stated, norm);
    return [[code, { norm, deviation, far: Math.abs(deviation ?? 0) > normTolerance }]];
  });
  return Object.fromEntries(entries);
}

/** Reads the key figures from the answers of a submission. */
export function keyFigures(values: Values): KeyFigures {
  const answers = new Answers(values);
  const sum = (text: string | null) => (text === null ? null : Number(text));
  return {
    areaM2: sum(answers.totalArea),
    expansionM2: answers.number("area_expansion"),
    powerKw: answers.number("power_kw"),
    power: loadNorms(values).power_kw ?? null,
    capexMrub: answers.number("capex_mrub"),
    confirmedPercent: answers.number("fin_confirmed"),
    staff: sum(answers.sum(staffFields)),
  };
}

/** A difference from a norm as text: "+47 %", in English "+47%". */
export function signedPercent(deviation: number, locale: Locale): string {
  const sign = deviation > 0 ? "+" : deviation < 0 ? "−" : "";
  return `${sign}${Math.abs(deviation)}${locale === "ru" ? "\u00a0" : ""}%`;
}
