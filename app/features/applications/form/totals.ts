import {
  type Areas,
  deviationPercent,
  type NormLoads,
  normLoads,
  type SpaceNorm,
} from "~/features/site";
import {
  Answers,
  capexParts,
  fundingSources,
  gmpFields,
  phaseCodes,
  revenueYears,
  staffFields,
} from "./answers";
import { subtractDecimals } from "./decimal";
import { areaFields } from "./fields/premises";
import { parseNumber } from "./parse-number";
import { capexPerM2 } from "./rules/money";
import type { RawAnswers } from "./types";
import { units } from "./units";

export type LiveTotals = {
  /** m²; null until an area is given. */
  readonly totalArea: string | null;
  readonly gmpArea: string;
  /** Percent of the total area. */
  readonly gmpShare: number | null;
  readonly totalStaff: string | null;
  readonly areaPerJob: number | null;
  readonly phasesArea: string | null;
  /** Σ phases − total area, m². */
  readonly phasesDifference: string | null;
  readonly capexTotal: string | null;
  readonly capexParts: string | null;
  /** Σ parts − total, RUB m. */
  readonly capexDifference: string | null;
  /** Thousand roubles per m². */
  readonly capexPerM2: number | null;
  /** Percent. */
  readonly fundingSum: string | null;
  /** RUB m over five years. */
  readonly revenueSum: string | null;
  /** Σ revenue − investment, RUB m. */
  readonly revenueOverCapex: string | null;
  /** What the norms expect for the areas, before diversity. */
  readonly norm: NormLoads;
  /** Percent from the norm; null without a load or a norm. */
  readonly deviation: Readonly<Record<"power_kw" | "fresh_air_m3h" | "heat_gcalh", number | null>>;
};

const counted: readonly (readonly [readonly string[], (typeof units)[keyof typeof units]])[] = [
  [[...areaFields, ...phaseCodes("area")], units.m2],
  [staffFields, units.people],
  [["capex_mrub", ...capexParts, ...revenueYears], units.mrub],
  [fundingSources, units.percent],
  [["power_kw"], units.kw],
  [["fresh_air_m3h"], units.m3Hour],
  [["heat_gcalh"], units.gcalHour],
];

/** The numbers that can be read so far; the rest counts as not given. */
function readable(answers: RawAnswers): Answers {
  const values: Record<string, string> = {};
  for (const [codes, unit] of counted) {
    for (const code of codes) {
      const raw = answers[code];
      const parsed = typeof raw === "string" && raw !== "" ? parseNumber(raw, unit) : null;
      if (parsed?.ok) values[code] = parsed.value;
    }
  }
  return new Answers(values);
}

const minus = (one: string | null, other: string | null) =>
  one === null || other === null ? null : subtractDecimals(one, other);

/**
 * Sums, shares and norms while the form is filled in; the same on the server and in the browser.
 * Takes the answers of all sections in one record, as typed.
 */
export function liveTotals(answers: RawAnswers, norms?: readonly SpaceNorm[]): LiveTotals {
  const given = readable(answers);
  const totalArea = given.totalArea;
  const area = Number(totalArea ?? 0);
  const gmpArea = given.sum(gmpFields) ?? "0";
  const totalStaff = given.sum(staffFields);
  const people = Number(totalStaff ?? 0);
  const phasesArea = given.sum(phaseCodes("area"));
  const capexTotal = given.text("capex_mrub");
  const parts = given.sum(capexParts);
  const revenueSum = given.sum(revenueYears);
  const norm = normLoads(given.areas satisfies Areas, norms);
  const off = (code: "power_kw" | "fresh_air_m3h" | "heat_gcalh") =>
    deviationPercent(given.number(code) ?? Number.NaN, norm[code]);
  return {
    totalArea,
    gmpArea,
    gmpShare: area > 0 ? (Number(gmpArea) / area) * 100 : null,
    totalStaff,
    areaPerJob: area > 0 && people > 0 ? area / people : null,
    phasesArea,
    phasesDifference: minus(phasesArea, totalArea),
    capexTotal,
    capexParts: parts,
    capexDifference: minus(parts, capexTotal),
    capexPerM2: capexPerM2(given),
    fundingSum: given.sum(fundingSources),
    revenueSum,
    revenueOverCapex: minus(revenueSum, capexTotal),
    norm,
    deviation: {
      power_kw: off("power_kw"),
      fresh_air_m3h: off("fresh_air_m3h"),
      heat_gcalh: off("heat_gcalh"),
    },
  };
}
