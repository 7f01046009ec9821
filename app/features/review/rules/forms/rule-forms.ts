import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { type RuleBody, type RuleKind, ruleKinds } from "../rule-kinds";
import type { Standing } from "../standing";
import { faultsOf } from "./faults";
import { gatesFaults, gatesShape } from "./gates-form";
import { lettersFaults, lettersShape } from "./letters-form";
import { reasonsFaults, reasonsShape } from "./reasons-form";
import { rubricFaults, rubricShape } from "./rubric-form";
import { thresholdsFaults, thresholdsShape } from "./thresholds-form";
import { bodyOf, type FormShape, rowsField, type TypedRow } from "./typed";

type RuleForm = {
  shape: FormShape;
  /** what is wrong with the fields taken together, and beside the other tables in force */
  faults: (rows: readonly TypedRow[], standing: Standing) => FieldErrors;
};

/** The tables that have a form, in the order of the page; a kind without a row here is not edited by hand. */
export const ruleForms = {
  rubric: { shape: rubricShape, faults: rubricFaults },
  gates: { shape: gatesShape, faults: gatesFaults },
  thresholds: { shape: thresholdsShape, faults: thresholdsFaults },
  letters: { shape: lettersShape, faults: lettersFaults },
  reasons: { shape: reasonsShape, faults: reasonsFaults },
} as const satisfies Partial<Record<RuleKind, RuleForm>>;

export type EditedKind = keyof typeof ruleForms;
export const editedKinds = Object.keys(ruleForms) as EditedKind[];

export function isEditedKind(kind: unknown): kind is EditedKind {
  return editedKinds.some((one) => one === kind);
}

/** The table that a form describes, or all that is wrong in it, each fault at its field. */
export function checkRules<K extends EditedKind>(
  kind: K,
  rows: readonly TypedRow[],
  standing: Standing,
): Result<RuleBody<K>> {
  const { shape, faults: together } = ruleForms[kind];
  const checked = ruleKinds[kind].schema.safeParse(bodyOf(shape, rows));
  const own = faultsOf(shape, checked.error?.issues ?? []);
  const faults = { ...own, ...together(rows, standing), ...countFault(shape, rows) };
  if (Object.keys(faults).length > 0) return invalid(faults);
  if (!checked.success)
    throw new Error(`${kind}: a fault that no field has`, { cause: checked.error });
  return ok(checked.data as RuleBody<K>);
}

function countFault({ repeat }: FormShape, rows: readonly TypedRow[]): FieldErrors {
  if (!repeat) return {};
  if (rows.length === 0) return { [rowsField]: { code: "no_rows" } };
  if (rows.length <= repeat.most) return {};
  return { [rowsField]: { code: "too_many_rows", params: { max: repeat.most } } };
}
