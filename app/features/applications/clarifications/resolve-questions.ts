import type { ApplicantType, Issue, Values } from "../form/types";
import { type Change, diffVersions } from "./diff-versions";
import { isOpened, nextValues, type OpenedFields, openedFields } from "./opened-fields";

type Asked = { target: "field" | "document" | "general"; code: string | null; answer: string };

export type Resolution = "changed" | "explained" | null;

/** What a question has come to: what it asks about was changed, or words were given, or neither. */
export function resolutionOf(
  { target, code, answer }: Asked,
  changed: ReadonlySet<string>,
  changedSlots: ReadonlySet<string>,
): Resolution {
  const among = target === "document" ? changedSlots : changed;
  if (code !== null && among.has(code)) return "changed";
  return answer.trim() === "" ? null : "explained";
}

type Check = { values: Values; errors: readonly Issue[]; stops: readonly Issue[] };

export type Work = {
  opened: OpenedFields;
  /** The answers as the next version would have them, and what differs from the last one. */
  values: Values;
  changes: Change[];
  changed: ReadonlySet<string>;
  /** Errors in opened fields: they stand in the way of sending; others do not. */
  blockers: Issue[];
};

/** What was done so far about an open clarification, from the last version and a check of the present answers. */
export function workOn(
  type: ApplicantType,
  questions: readonly Asked[],
  submitted: Values,
  check: Check,
): Work {
  const codes = questions.flatMap(({ target, code }) => (target === "field" && code ? [code] : []));
  const opened = openedFields(type, codes);
  const values = nextValues(submitted, check.values, opened);
  const changes = diffVersions(type, submitted, values);
  return {
    opened,
    values,
    changes,
    changed: new Set(changes.map((change) => change.code)),
    blockers: [...check.errors, ...check.stops].filter(({ field }) => isOpened(field, opened)),
  };
}
