import type { z } from "zod";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { type FormShape, fieldName } from "./typed";

/** A fault of a table's shape as a message of `review-rules.json` with the bounds it names. */
function refusalOf(issue: z.core.$ZodIssue): Refusal {
  switch (issue.code) {
    case "invalid_type":
      // What should be a whole number is one with a fraction, or no number at all.
      return { code: "format" in issue && issue.format === "safeint" ? "whole" : "number" };
    case "too_small":
      if (issue.origin === "string") return { code: "required" };
      if (issue.origin === "array") return { code: "choose_one" };
      return { code: "at_least", params: { min: Number(issue.minimum) } };
    case "too_big":
      if (issue.origin === "string")
        return { code: "too_long", params: { max: Number(issue.maximum) } };
      return { code: "at_most", params: { max: Number(issue.maximum) } };
    case "invalid_format":
      return { code: "code_shape" };
    case "invalid_value":
      return { code: "choose_one" };
    default:
      return { code: "wrong" };
  }
}

/** The field that a fault's path leads to, or lies in; null for one of the table as a whole. */
function fieldOf(shape: FormShape, path: readonly PropertyKey[]): string | null {
  const keys = path.map(String);
  const row = shape.repeat ? Number(keys.shift() ?? Number.NaN) : 0;
  for (let length = keys.length; length > 0; length -= 1) {
    const field = keys.slice(0, length).join(".");
    if (field in shape.fields) return fieldName(shape, row, field);
  }
  return null;
}

/** The first fault of each field by its HTML name. */
export function faultsOf(shape: FormShape, issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const faults: FieldErrors = {};
  for (const issue of issues) {
    const field = fieldOf(shape, issue.path);
    if (field) faults[field] ??= refusalOf(issue);
  }
  return faults;
}

/** A fault at every row whose code an earlier row has. */
export function codesTwice(shape: FormShape, rows: readonly Readonly<Record<string, string>>[]) {
  const codes = rows.map((row) => row.code ?? "");
  const faults: FieldErrors = {};
  for (const [row, code] of codes.entries()) {
    if (code === "" || codes.indexOf(code) === row) continue;
    faults[fieldName(shape, row, "code")] = { code: "code_twice", params: { code } };
  }
  return faults;
}
