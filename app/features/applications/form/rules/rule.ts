import type { Text } from "~/platform/i18n/text";
import type { Answers } from "../answers";
import type { Params } from "../fill-text";
import type { ApplicantType, FormContext, Severity } from "../types";

/** What a rule found: the numbers of its message, and the field when it is not the rule's own. */
export type Finding = {
  readonly params?: Params;
  readonly field?: string;
  /** Nothing was answered yet, so it is missing rather than wrong. */
  readonly missing?: boolean;
};

/**
 * A rule over several answers (domain brief §2.1, §2.4). It speaks when `find` returns something.
 * It stays silent while an answer it reads is faulty, or, unless `despiteOpen`, put off to a
 * later day.
 */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** Where it is shown; the rule belongs to this field's section. */
  readonly field: string;
  readonly reads: readonly string[];
  readonly message: Text;
  readonly types?: readonly ApplicantType[];
  /** Says that something has yet to be filled in rather than that it is wrong. */
  readonly missing?: true;
  readonly despiteOpen?: true;
  readonly find: (answers: Answers, context: FormContext) => Finding | readonly Finding[] | null;
};

/** Speaks whenever the condition holds, without numbers. */
export const when =
  (condition: (answers: Answers) => boolean) =>
  (answers: Answers): Finding | null =>
    condition(answers) ? {} : null;
