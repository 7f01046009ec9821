import type { FieldErrors } from "~/platform/refusal";
import { codesTwice } from "./faults";
import type { FormShape, TypedRow } from "./typed";

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

export const gatesFaults = (rows: readonly TypedRow[]): FieldErrors => codesTwice(gatesShape, rows);
