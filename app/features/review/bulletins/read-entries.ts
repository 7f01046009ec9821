import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import {
  type Criteria,
  commentField,
  commentLimit,
  type Entry,
  notApplicable,
  scoreField,
  scores,
  summaryField,
} from "./bulletin";

export type ReadBulletin = { entries: Record<string, Entry>; summary: string };

/** A bulletin from the texts of its form; refused where a score lies outside the scale or a text is too long. */
export function readEntries(
  rubric: Criteria,
  typed: Readonly<Record<string, string>>,
): Result<ReadBulletin> {
  const faults: FieldErrors = {};
  const text = (field: string) => {
    const value = (typed[field] ?? "").replace(/\r\n?/g, "\n").trim();
    if (value.length > commentLimit) {
      faults[field] = { code: "comment_too_long", params: { limit: commentLimit } };
    }
    return value;
  };
  const entries = rubric.map(({ code }): [string, Entry] => {
    const chosen = typed[scoreField(code)] ?? "";
    const score = scores.find((one) => String(one) === chosen) ?? null;
    if (score === null && chosen !== "" && chosen !== notApplicable) {
      faults[scoreField(code)] = { code: "score_scale" };
    }
    const comment = text(commentField(code));
    return [code, { score, notApplicable: chosen === notApplicable, comment }];
  });
  const summary = text(summaryField);
  if (Object.keys(faults).length > 0) return invalid(faults);
  return ok({ entries: Object.fromEntries(entries), summary });
}
