import type { OfferTerms } from "../terms";

/** What an offer is held against: what was asked, and what is kept for the application now. */
export type OfferFacts = {
  /** the Moscow day */
  today: string;
  asked: readonly { phase: number; areaM2: number; loads: Readonly<Record<string, number>> }[];
  kept: readonly { id: string; unit: string; areaM2: number; from: number; until: number }[];
};

/** Something to be looked at, beside the field that it concerns; what blocks must be put right before the issue. */
export type OfferGap = {
  field: "units" | "loads" | "phases" | "rent" | "promises" | "valid_until";
  code: string;
  params?: Record<string, string | number>;
  blocks: boolean;
};

/** How far an offered area may differ from what was asked without a remark, in parts of it. */
const areaTolerance = 0.1;

const gap = (
  field: OfferGap["field"],
  code: string,
  params?: OfferGap["params"],
  blocks = true,
): OfferGap => ({ field, code, params, blocks });

function unitGaps({ units }: OfferTerms, { kept }: OfferFacts): OfferGap[] {
  if (units.length === 0) return [gap("units", "no_units")];
  return units.flatMap((unit) => {
    const now = kept.find(({ id }) => id === unit.allocationId);
    if (!now) return [gap("units", "unit_not_kept", { unit: unit.unit })];
    const same = now.areaM2 === unit.areaM2 && now.from === unit.from && now.until === unit.until;
    return same ? [] : [gap("units", "unit_changed", { unit: unit.unit })];
  });
}

const offeredPhases = ({ units }: OfferTerms) =>
  [...new Set(units.map(({ phase }) => phase))].sort((one, other) => one - other);

function areaGaps(terms: OfferTerms, { asked }: OfferFacts): OfferGap[] {
  return offeredPhases(terms).flatMap((phase) => {
    const wanted = asked.find((one) => one.phase === phase)?.areaM2;
    if (!wanted) return [];
    const offered = terms.units.reduce(
      (sum, unit) => sum + (unit.phase === phase ? unit.areaM2 : 0),
      0,
    );
    const off = (offered - wanted) / wanted;
    if (Math.abs(off) <= areaTolerance) return [];
    const params = { phase: phase + 1, offered, wanted };
    return [gap("units", off < 0 ? "area_less" : "area_more", params, false)];
  });
}

function loadGaps(terms: OfferTerms, { asked }: OfferFacts): OfferGap[] {
  const phases = offeredPhases(terms);
  const wanted: Record<string, number> = {};
  for (const { phase, loads } of asked) {
    if (!phases.includes(phase)) continue;
    for (const [code, load] of Object.entries(loads)) wanted[code] = (wanted[code] ?? 0) + load;
  }
  return Object.entries(wanted).flatMap(([resource, load]) => {
    const offered = terms.loads[resource] ?? 0;
    if (load <= 0 || offered >= load * (1 - 1e-6)) return [];
    return [gap("loads", "load_less", { resource, offered, wanted: load }, false)];
  });
}

function phaseGaps(terms: OfferTerms): OfferGap[] {
  return offeredPhases(terms).flatMap((phase) => {
    const stated = terms.phases.find((one) => one.phase === phase);
    const whole = stated && stated.from !== null && stated.launch !== null;
    return whole ? [] : [gap("phases", "phase_undated", { phase: phase + 1 })];
  });
}

function promiseGaps({ promises, outputUnit }: OfferTerms): OfferGap[] {
  if (promises.length === 0) return [gap("promises", "no_promises")];
  return promises.flatMap(({ year, investmentMrub, jobs, output }) => {
    const open = investmentMrub === null || jobs === null || (outputUnit !== "" && output === null);
    return open ? [gap("promises", "promise_open", { year })] : [];
  });
}

/** All that is to be looked at before an offer is issued; `validUntil` its last day, YYYY-MM-DD. */
export function offerGaps(
  terms: OfferTerms,
  validUntil: string | null,
  facts: OfferFacts,
): OfferGap[] {
  const letsSpace = terms.tenancy !== "co_invest";
  return [
    ...unitGaps(terms, facts),
    ...areaGaps(terms, facts),
    ...loadGaps(terms, facts),
    ...phaseGaps(terms),
    ...(letsSpace && terms.rentRubM2Year === null ? [gap("rent", "no_rent")] : []),
    ...promiseGaps(terms),
    ...(validUntil === null || validUntil < facts.today ? [gap("valid_until", "day_past")] : []),
  ];
}

export const isWhole = (gaps: readonly OfferGap[]): boolean => gaps.every(({ blocks }) => !blocks);
