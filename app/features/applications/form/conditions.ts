import { looseNumber } from "./parse-number";
import { fieldsFor, unknownSuffix } from "./sections";
import type { ApplicantType, Condition, Field, RawAnswers, RawBySection } from "./types";

/** All answers of an application in one record; codes are unique over the sections of a form. */
export function flatAnswers(sections: RawBySection): RawAnswers {
  return Object.assign({}, ...Object.values(sections));
}

/** Whether an answer holds anything at all. */
export function isAnswered(answer: string | readonly string[] | undefined): boolean {
  if (answer === undefined) return false;
  return typeof answer === "string"
    ? answer.trim() !== ""
    : answer.some((one) => one.trim() !== "");
}

/** The fields whose answers a condition looks at. */
export function conditionFields(condition: Condition): readonly string[] {
  if ("anyOf" in condition) return condition.anyOf.flatMap(conditionFields);
  if ("allOf" in condition) return condition.allOf.flatMap(conditionFields);
  return [condition.field];
}

/**
 * Whether a field is asked, given what has been answered. An answer that is itself hidden counts
 * as not given.
 */
export function isShown(field: Field, type: ApplicantType, answers: RawAnswers): boolean {
  return field.showWhen === undefined || holds(field.showWhen, type, answers);
}

/** Whether a condition holds for these answers. */
export function holds(condition: Condition, type: ApplicantType, answers: RawAnswers): boolean {
  if ("anyOf" in condition) return condition.anyOf.some((one) => holds(one, type, answers));
  if ("allOf" in condition) return condition.allOf.every((one) => holds(one, type, answers));
  const asked = fieldsFor(type).get(condition.field)?.field;
  const raw = asked && isShown(asked, type, answers) ? answers[condition.field] : undefined;
  const given = (Array.isArray(raw) ? raw : [raw ?? ""]).map((one) => one.trim()).filter(Boolean);
  if ("above" in condition) return (looseNumber(given[0] ?? "") ?? 0) > condition.above;
  if ("isNot" in condition) return given.length > 0 && !given.includes(condition.isNot);
  const wanted = typeof condition.is === "string" ? [condition.is] : condition.is;
  return given.some((one) => wanted.includes(one));
}

/** Whether this applicant has to answer the field now. */
export function isRequired(field: Field, type: ApplicantType, answers: RawAnswers): boolean {
  if (!field.requiredFor.includes(type) || !isShown(field, type, answers)) return false;
  return field.requiredUnless === undefined || !holds(field.requiredUnless, type, answers);
}

/** The name of the date by which an open answer follows. */
export const unknownCode = (code: string): string => `${code}${unknownSuffix}`;
