import { reasonsFor } from "~/features/applications";
import type { FieldErrors } from "~/platform/refusal";
import type { Standing } from "../standing";
import { codesTwice } from "./faults";
import { type FormShape, fieldName, type TypedRow } from "./typed";

export const gatesShape: FormShape = {
  repeat: { name: "gates", most: 40 },
  fields: {
    code: "code",
    "name.ru": "line",
    "name.en": "line",
    "hint.ru": "text",
    "hint.en": "text",
    reason: "reason",
    optional: "tick",
  },
};

/** Besides codes that stand twice: a reason that a refusal of admission may not name now. */
export function gatesFaults(rows: readonly TypedRow[], { reasons }: Standing): FieldErrors {
  const faults = codesTwice(gatesShape, rows);
  const usable = reasonsFor(reasons, "refuse_admission");
  for (const [index, row] of rows.entries()) {
    if (usable.some(({ code }) => code === row.reason)) continue;
    faults[fieldName(gatesShape, index, "reason")] = { code: "choose_one" };
  }
  return faults;
}
