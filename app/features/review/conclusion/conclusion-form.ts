import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { commentLimit } from "../bulletins/bulletin";
import { lengthOf } from "../bulletins/missing";
import type { Thresholds } from "../rules/thresholds";
import {
  answers,
  type ConclusionAnswer,
  type StatutoryNumber,
  statutoryCriteria,
} from "./statutory";

/** The expert's word on one statutory criterion. */
export type Verdict = { number: StatutoryNumber; answer: ConclusionAnswer; grounds: string };

/** What is stored of a signed conclusion: the answers, and the very text that was signed. */
export type ConclusionBody = { verdicts: Verdict[]; text: string };

export const answerField = (number: number) => `answer_${number}`;
export const groundsField = (number: number) => `grounds_${number}`;
export const confirmField = "confirm";

/** The texts of the form that are kept while the conclusion is being written. */
export const conclusionFields = statutoryCriteria.flatMap(({ number }) => [
  answerField(number),
  groundsField(number),
]);

export type TypedConclusion = Readonly<Record<string, string>>;

/**
 * A conclusion from its form: every criterion answered, each answer grounded in as many characters as
 * a score's explanation, and the signature confirmed. Refused with each field that lacks something.
 */
export function readConclusion(
  typed: TypedConclusion,
  { commentLength: min }: Pick<Thresholds, "commentLength">,
): Result<Verdict[]> {
  const faults: FieldErrors = {};
  const verdicts = statutoryCriteria.map(({ number }): Verdict => {
    const chosen = typed[answerField(number)] ?? "";
    const answer = answers.find((one) => one === chosen);
    if (!answer) faults[answerField(number)] = { code: "answer_required" };
    const grounds = cleanGrounds(typed[groundsField(number)] ?? "");
    const length = lengthOf(grounds);
    if (length < min) {
      faults[groundsField(number)] = { code: "grounds_short", params: { min, length } };
    } else if (grounds.length > commentLimit) {
      faults[groundsField(number)] = { code: "comment_too_long", params: { limit: commentLimit } };
    }
    return { number, answer: answer ?? "no", grounds };
  });
  if (typed[confirmField] !== "yes") faults[confirmField] = { code: "confirm_required" };
  return Object.keys(faults).length > 0 ? invalid(faults) : ok(verdicts);
}

export const cleanGrounds = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** A conclusion is positive when every statutory criterion is met. */
export function isPositive(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ answer }) => answer === "yes");
}
