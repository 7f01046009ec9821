import { z } from "zod";
import { namesReason, type Reasons } from "~/features/applications";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { type DecisionOutcome, namesReasonCode, outcomesOf } from "../outcomes";
import type { SessionKind } from "../session-states";

export const conditionOwners = ["applicant", "cluster"] as const;
export type ConditionOwner = (typeof conditionOwners)[number];

/** A condition of an approval, as proposed. */
export type Condition = {
  text: string;
  owner: ConditionOwner;
  /** YYYY-MM-DD */
  due: string;
  /** what shows that it is met */
  proof: string;
};

export const conditionsSchema = z.array(
  z.object({
    text: z.string(),
    owner: z.enum(conditionOwners),
    due: z.string(),
    proof: z.string(),
  }),
) satisfies z.ZodType<Condition[]>;

export type Proposal = {
  outcome: DecisionOutcome;
  reasonCode: string | null;
  reasons: string;
  conditions: Condition[];
};

/** A row of the form as typed; an empty one is no condition. */
export type TypedCondition = Record<keyof Condition, string>;

export type TypedProposal = {
  outcome: string;
  reason_code: string;
  reasons: string;
  conditions: TypedCondition[];
};

export const emptyCondition: TypedCondition = { text: "", owner: "applicant", due: "", proof: "" };

export const limits = { reasons: 5_000, conditions: 20, text: 1_000, proof: 500 } as const;

/** HTML name of a field of the n-th condition. */
export const conditionField = (index: number, part: keyof Condition) =>
  `conditions[${index}].${part}`;

const isOwner = (text: string): text is ConditionOwner =>
  conditionOwners.some((one) => one === text);

/** Whether something was typed into a row besides its preset owner. */
export const isFilled = ({ text, due, proof }: TypedCondition) =>
  [text, due, proof].some((part) => part.trim() !== "");

/**
 * Checks a proposal to such a body as typed; `today` is the Moscow day, `known` are the reasons in force. Conditions count
 * only where the outcome has any.
 */
export function checkProposal(
  kind: SessionKind,
  typed: TypedProposal,
  today: string,
  known: Reasons,
): Result<Proposal> {
  const wrong: FieldErrors = {};
  const outcome = outcomesOf[kind].find((one) => one === typed.outcome);
  const reasons = typed.reasons.trim();
  if (!outcome) wrong.outcome = { code: "outcome_required" };
  if (!reasons) wrong.reasons = { code: "reasons_required" };
  else if (reasons.length > limits.reasons) wrong.reasons = tooLong(limits.reasons);
  const coded = outcome !== undefined && namesReasonCode(outcome);
  const reason = known.find((one) => one.code === typed.reason_code);
  const reasonCode = coded && reason && namesReason(reason, outcome) ? reason.code : null;
  if (coded && !reasonCode) wrong.reason_code = { code: "reason_code_required" };
  const conditional = outcome === "approve_with_conditions";
  const conditions = conditional ? checkConditions(typed.conditions, today, wrong) : [];
  if (Object.keys(wrong).length > 0 || !outcome) return invalid(wrong);
  return ok({ outcome, reasonCode, reasons, conditions });
}

const tooLong = (limit: number) => ({ code: "text_too_long", params: { limit } });

function checkConditions(
  rows: readonly TypedCondition[],
  today: string,
  wrong: FieldErrors,
): Condition[] {
  const found: Condition[] = [];
  for (const [index, row] of rows.entries()) {
    if (!isFilled(row)) continue;
    const field = (part: keyof Condition) => conditionField(index, part);
    const { owner, due } = row;
    const [text, proof] = [row.text.trim(), row.proof.trim()];
    if (!text) wrong[field("text")] = { code: "condition_text_required" };
    else if (text.length > limits.text) wrong[field("text")] = tooLong(limits.text);
    if (!isOwner(owner)) wrong[field("owner")] = { code: "condition_owner_required" };
    if (!isDay(due)) wrong[field("due")] = { code: "date_invalid" };
    else if (due <= today) wrong[field("due")] = { code: "date_past" };
    if (!proof) wrong[field("proof")] = { code: "condition_proof_required" };
    else if (proof.length > limits.proof) wrong[field("proof")] = tooLong(limits.proof);
    if (isOwner(owner)) found.push({ text, owner, due, proof });
  }
  const first = conditionField(0, "text");
  if (found.length === 0 && !wrong[first]) wrong[first] = { code: "conditions_required" };
  if (found.length > limits.conditions) {
    wrong[first] = { code: "too_many_conditions", params: { limit: limits.conditions } };
  }
  return found;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
