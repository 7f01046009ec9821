import { namesReason, type ReasonedStep, reasonedSteps } from "~/features/applications";
import type { FieldErrors } from "~/platform/refusal";
import type { Gates } from "../gates";
import type { Standing } from "../standing";
import { codesTwice } from "./faults";
import { type FormShape, fieldName, rowsField, type TypedRow } from "./typed";

export const reasonsShape: FormShape = {
  repeat: { name: "reasons", most: 40 },
  fields: {
    code: "code",
    "name.ru": "line",
    "name.en": "line",
    steps: "steps",
    active: "tick",
  },
};

const isStep = (text: string): text is ReasonedStep => reasonedSteps.some((step) => step === text);

/** A typed row as far as it tells which steps may name the reason. */
const usable = (row: TypedRow, step: ReasonedStep) =>
  namesReason(
    { active: Boolean(row.active), steps: (row.steps ?? "").split(" ").filter(isStep) },
    step,
  );

/** The gates in force whose "no" leads to the reason. */
export const gatesTo = (gates: Gates, code: string) => gates.filter((gate) => gate.reason === code);

/**
 * What is wrong with the reasons taken together: a reason that was in force is never taken away, one that a
 * gate leads to goes on to be named by a refusal of admission, and no step is left without any.
 */
export function reasonsFaults(
  rows: readonly TypedRow[],
  { reasons, gates }: Standing,
): FieldErrors {
  const faults: FieldErrors = {};
  for (const [index, row] of rows.entries()) {
    const code = row.code ?? "";
    if (!/^[A-Z][A-Z_]{1,30}$/.test(code)) {
      faults[fieldName(reasonsShape, index, "code")] = { code: "reason_code_shape" };
    }
    if (gatesTo(gates, code).length > 0 && !usable(row, "refuse_admission")) {
      faults[fieldName(reasonsShape, index, "steps")] = { code: "gate_leads_here" };
    }
  }
  Object.assign(faults, codesTwice(reasonsShape, rows));
  const gone = reasons.filter(({ code }) => rows.every((row) => row.code !== code));
  if (gone.length > 0) {
    const codes = gone.map(({ code }) => code).join(", ");
    faults[rowsField] = { code: "reasons_gone", params: { codes } };
  } else if (reasonedSteps.some((step) => !rows.some((row) => usable(row, step)))) {
    faults[rowsField] = { code: "step_without_reason" };
  }
  return faults;
}
