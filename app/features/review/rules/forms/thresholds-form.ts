import type { FieldErrors } from "~/platform/refusal";
import { readShare } from "../shares";
import type { Thresholds } from "../thresholds";
import { thresholdsSchema } from "../thresholds";
import { type FormShape, readNumber, type TypedRow } from "./typed";

export type ThresholdCode = keyof Thresholds;

/** The thresholds that belong together, in their order. */
export const thresholdGroups: readonly { code: string; fields: readonly ThresholdCode[] }[] = [
  { code: "experts", fields: ["minReviewers", "minExternal", "minHazardExperts"] },
  { code: "terms", fields: ["respondDays", "bulletinDays"] },
  { code: "scores", fields: ["commentLength", "disputedSpread"] },
  {
    code: "advice",
    fields: ["approveFrom", "conditionalFrom", "minCriterionMean", "minSafetyMean"],
  },
  { code: "votes", fields: ["quorumShare", "passShare"] },
];

const shares: readonly ThresholdCode[] = ["quorumShare", "passShare"];

export const isShare = (code: ThresholdCode) => shares.includes(code);

export const thresholdsShape: FormShape = {
  repeat: null,
  fields: Object.fromEntries(
    thresholdGroups.flatMap(({ fields }) =>
      fields.map((field) => [field, isShare(field) ? "share" : "number"] as const),
    ),
  ),
};

/** Between which numbers a threshold must lie. */
export function boundsOf(code: ThresholdCode): { min: number; max: number } {
  const { minValue, maxValue } = thresholdsSchema.shape[code];
  if (minValue === null || maxValue === null) throw new Error(`${code} has no bounds`);
  return { min: minValue, max: maxValue };
}

/** Thresholds that are sound each for itself, yet could never be met together. */
export function thresholdsFaults([row = {}]: readonly TypedRow[]): FieldErrors {
  const number = (code: ThresholdCode) => readNumber(row[code] ?? "");
  const share = (code: ThresholdCode) => readShare(row[code] ?? "");
  const faults: FieldErrors = {};
  if (number("conditionalFrom") > number("approveFrom")) {
    const params = { max: number("approveFrom") };
    faults.conditionalFrom = { code: "conditional_above_approve", params };
  }
  for (const code of ["minExternal", "minHazardExperts"] as const) {
    if (number(code) <= number("minReviewers")) continue;
    if (Number.isNaN(number(code)) || Number.isNaN(number("minReviewers"))) continue;
    faults[code] = { code: "above_reviewers", params: { max: number("minReviewers") } };
  }
  if (share("quorumShare") >= 1) faults.quorumShare = { code: "quorum_unreachable" };
  if (share("passShare") === 0) faults.passShare = { code: "pass_without_votes" };
  return faults;
}
