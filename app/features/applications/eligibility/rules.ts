import type { EligibilityAnswers } from "./answers";
import { oecdCountries } from "./countries";

/** Named in every answer, so that a later change of the rules does not rewrite an earlier one. */
export const eligibilityVersion = "2026-1";

/** What a rule says: no way, somebody must look, good to know, or in order. */
export type RuleKind = "stop" | "check" | "note" | "pass";

/** Where a rule comes from; a label is the message `eligibility.basis.*`. */
export type RuleBasis = "law_160" | "admission" | "procedure";

export type EligibilityLimits = {
  /** The board decides from this area on, m². */
  boardAreaM2: number;
  /** The board decides from this investment on, million roubles. */
  boardCapexMrub: number;
};

/** What one application may ask for, m² (domain §2.1). */
export const areaBounds = { min: 20, max: 120_000 };

/** Investment outside these thousands of roubles per m² is worth a second look (domain §2.1). */
export const capexPerM2 = { min: 80, max: 1_200 };

type Rule = {
  code: string;
  kind: RuleKind;
  basis: RuleBasis;
  when: (answers: EligibilityAnswers, limits: EligibilityLimits) => boolean;
};

const foreign = (a: EligibilityAnswers) => a.country !== "RU";
const participant = (a: EligibilityAnswers) => a.track === "project_participant";
const oecd = (a: EligibilityAnswers) => oecdCountries.has(a.country);
const named160 = new Set<EligibilityAnswers["activity"]>(["science", "medicine", "education"]);
const lawActivity = (a: EligibilityAnswers) => named160.has(a.activity);
const investorTrack = (a: EligibilityAnswers) => a.track === "investor_partner";
const area = (a: EligibilityAnswers) => a.area ?? Number.NaN;
const capex = (a: EligibilityAnswers) => a.capex_mrub ?? Number.NaN;
const costPerM2 = (a: EligibilityAnswers) => (capex(a) * 1_000) / area(a);

/** The rules in the order they are told; texts are messages `eligibility.rules.<code>`. */
export const eligibilityRules = [
  {
    code: "not_registered",
    kind: "stop",
    basis: "admission",
    when: (a) => a.legal_form === "not_registered",
  },
  {
    code: "registered_russia",
    kind: "pass",
    basis: "law_160",
    when: (a) => a.legal_form !== "not_registered" && !foreign(a),
  },
  {
    code: "foreign_oecd",
    kind: "check",
    basis: "law_160",
    when: (a) => participant(a) && foreign(a) && oecd(a),
  },
  {
    code: "foreign_other",
    kind: "check",
    basis: "law_160",
    when: (a) => participant(a) && foreign(a) && !oecd(a),
  },
  {
    code: "foreign_tenant",
    kind: "check",
    basis: "admission",
    when: (a) => !participant(a) && foreign(a),
  },
  {
    code: "activity_participant",
    kind: "pass",
    basis: "law_160",
    when: (a) => participant(a) && lawActivity(a),
  },
  {
    code: "activity_beyond_law",
    kind: "check",
    basis: "law_160",
    when: (a) => participant(a) && !lawActivity(a),
  },
  {
    code: "activity_tenant",
    kind: "pass",
    basis: "admission",
    when: (a) => !participant(a) && a.activity !== "other",
  },
  {
    code: "activity_other",
    kind: "check",
    basis: "admission",
    when: (a) => !participant(a) && a.activity === "other",
  },
  {
    code: "investor_track",
    kind: "note",
    basis: "admission",
    when: (a) => (a.applicant_type === "investor") !== investorTrack(a),
  },
  { code: "pathogen_i", kind: "stop", basis: "admission", when: (a) => a.pathogen_group === "I" },
  {
    code: "pathogen_ii",
    kind: "check",
    basis: "admission",
    when: (a) => a.pathogen_group === "II",
  },
  {
    code: "pathogen_iii_iv",
    kind: "pass",
    basis: "admission",
    when: (a) => a.pathogen_group === "III" || a.pathogen_group === "IV",
  },
  { code: "bsl_4", kind: "stop", basis: "admission", when: (a) => a.bsl === "4" },
  { code: "bsl_3", kind: "check", basis: "admission", when: (a) => a.bsl === "3" },
  {
    code: "bsl_low_for_group",
    kind: "check",
    basis: "admission",
    when: (a) => a.pathogen_group === "II" && Number(a.bsl) < 3,
  },
  {
    code: "szz_i_ii",
    kind: "stop",
    basis: "admission",
    when: (a) => a.szz_class === "I" || a.szz_class === "II",
  },
  { code: "szz_iii", kind: "check", basis: "admission", when: (a) => a.szz_class === "III" },
  { code: "szz_iv", kind: "note", basis: "admission", when: (a) => a.szz_class === "IV" },
  {
    code: "szz_fits",
    kind: "pass",
    basis: "admission",
    when: (a) => a.szz_class === "V" || a.szz_class === "none",
  },
  { code: "szz_unknown", kind: "note", basis: "admission", when: (a) => a.szz_class === "unknown" },
  {
    code: "area_small",
    kind: "stop",
    basis: "admission",
    when: (a) => area(a) < areaBounds.min,
  },
  {
    code: "area_large",
    kind: "stop",
    basis: "admission",
    when: (a) => area(a) > areaBounds.max,
  },
  {
    code: "capex_ratio",
    kind: "note",
    basis: "admission",
    when: (a) => costPerM2(a) < capexPerM2.min || costPerM2(a) > capexPerM2.max,
  },
  { code: "gmp_planned", kind: "note", basis: "admission", when: (a) => a.gmp === "planned" },
  { code: "gmp_licensed", kind: "note", basis: "admission", when: (a) => a.gmp === "licensed" },
  { code: "board_track", kind: "note", basis: "procedure", when: participant },
  {
    code: "board_area",
    kind: "note",
    basis: "procedure",
    when: (a, limits) => area(a) >= limits.boardAreaM2 && area(a) <= areaBounds.max,
  },
  {
    code: "board_capex",
    kind: "note",
    basis: "procedure",
    when: (a, limits) => capex(a) >= limits.boardCapexMrub,
  },
] as const satisfies readonly Rule[];

export type RuleCode = (typeof eligibilityRules)[number]["code"];
export type Finding = { code: RuleCode; kind: RuleKind; basis: RuleBasis };
export type Verdict = "may_apply" | "needs_check" | "not_possible";
export type EligibilityResult = { verdict: Verdict; findings: Finding[]; version: string };

const severity: Record<RuleKind, number> = { stop: 0, check: 1, note: 2, pass: 3 };

/** Applies every rule; the verdict is the gravest finding, the findings come gravest first. */
export function checkEligibility(
  answers: EligibilityAnswers,
  limits: EligibilityLimits,
): EligibilityResult {
  const rules: readonly (Rule & { code: RuleCode })[] = eligibilityRules;
  const findings = rules
    .filter((rule) => rule.when(answers, limits))
    .map(({ code, kind, basis }) => ({ code, kind, basis }))
    .sort((one, other) => severity[one.kind] - severity[other.kind]);
  const gravest = findings[0]?.kind;
  const verdict =
    gravest === "stop" ? "not_possible" : gravest === "check" ? "needs_check" : "may_apply";
  return { verdict, findings, version: eligibilityVersion };
}
