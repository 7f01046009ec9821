import type { FieldView } from "../../draft/section-view";
import { looseNumber } from "../../form/parse-number";
import type { Condition, RawAnswers } from "../../form/types";

/**
 * Whether a field is asked for these answers, as the server decides it: an answer that is itself
 * hidden counts as not given.
 */
export function isAsked(
  field: FieldView,
  answers: RawAnswers,
  fields: ReadonlyMap<string, FieldView>,
): boolean {
  return !field.showWhen || holdsHere(field.showWhen, answers, fields);
}

function holdsHere(
  condition: Condition,
  answers: RawAnswers,
  fields: ReadonlyMap<string, FieldView>,
): boolean {
  if ("anyOf" in condition) return condition.anyOf.some((one) => holdsHere(one, answers, fields));
  if ("allOf" in condition) return condition.allOf.every((one) => holdsHere(one, answers, fields));
  const asked = fields.get(condition.field);
  const raw = !asked || isAsked(asked, answers, fields) ? answers[condition.field] : undefined;
  const given = [raw ?? ""]
    .flat()
    .map((one) => one.trim())
    .filter(Boolean);
  if ("above" in condition) return (looseNumber(given[0] ?? "") ?? 0) > condition.above;
  if ("isNot" in condition) return given.length > 0 && !given.includes(condition.isNot);
  const wanted = typeof condition.is === "string" ? [condition.is] : condition.is;
  return given.some((one) => wanted.includes(one));
}
