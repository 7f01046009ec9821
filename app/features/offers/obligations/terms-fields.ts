import { z } from "zod";
import { cleanText } from "~/features/applications";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import type { OfferTerms } from "../terms";
import { agreedLoads } from "./figures";
import { loadField, readAmount } from "./report-fields";

type Promised = OfferTerms["promises"][number];
const promisedFields = ["investmentMrub", "jobs", "output"] as const;

/** The name of a promise's field in the form of a change. */
export const promiseField = (year: number, field: keyof Omit<Promised, "year">) =>
  `promise_${year}_${field}`;

/** The fields of a change of these terms, with what stands in them now. */
export function termsAsTyped({
  promises,
  loads,
  rentRubM2Year,
}: OfferTerms): Record<string, string> {
  const text = (value: number | null) => (value === null ? "" : String(value));
  return Object.fromEntries([
    ...promises.flatMap((one) =>
      promisedFields.map((field) => [promiseField(one.year, field), text(one[field])]),
    ),
    ...agreedLoads(loads).map(({ resource, most }) => [loadField(resource), text(most)]),
    ...(rentRubM2Year === null ? [] : [["rent", text(rentRubM2Year)]]),
  ]);
}

export type TypedChange = { terms: OfferTerms; inForceFrom: string; reason: string };

const reasonLimit = 2_000;

/** Reads a change as typed into its form: the same terms with other figures, from a day that is not past. */
export function readChange(
  typed: Record<string, string>,
  before: OfferTerms,
  today: string,
): Result<TypedChange> {
  const errors: FieldErrors = {};
  const amount = (name: string, needed: boolean): number | null => {
    const value = readAmount(typed[name] ?? "");
    if (value === "wrong") errors[name] = { code: "figure_shape" };
    else if (value === null && needed) errors[name] = { code: "figure_required" };
    return value === "wrong" ? null : value;
  };
  const promises = before.promises.map((one) => {
    const figure = (field: (typeof promisedFields)[number]) =>
      amount(promiseField(one.year, field), one[field] !== null);
    return {
      year: one.year,
      investmentMrub: figure("investmentMrub"),
      jobs: figure("jobs"),
      output: figure("output"),
    };
  });
  for (const { year, jobs } of promises) {
    if (jobs !== null && !Number.isInteger(jobs))
      errors[promiseField(year, "jobs")] = { code: "whole_number" };
  }
  const loads = agreedLoads(before.loads).map(
    ({ resource }) => [resource, amount(loadField(resource), true) ?? 0] as const,
  );
  const rent = before.rentRubM2Year === null ? null : amount("rent", true);
  const from = z.iso.date().safeParse(typed.in_force_from ?? "");
  if (!from.success) errors.in_force_from = { code: "day_required" };
  else if (from.data < today) errors.in_force_from = { code: "day_past" };
  const reason = cleanText(typed.reason ?? "");
  if (reason === "") errors.reason = { code: "reason_required" };
  else if (reason.length > reasonLimit) {
    errors.reason = { code: "text_too_long", params: { limit: reasonLimit } };
  }
  if (Object.keys(errors).length > 0 || !from.success) return invalid(errors);
  const terms = {
    ...before,
    promises,
    loads: { ...before.loads, ...Object.fromEntries(loads) },
    rentRubM2Year: rent === 0 ? before.rentRubM2Year : rent,
  };
  return ok({ terms, inForceFrom: from.data, reason });
}
