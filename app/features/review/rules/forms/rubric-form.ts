import type { FieldErrors } from "~/platform/refusal";
import { type WeightColumn, weightColumns } from "../rubric";
import { codesTwice } from "./faults";
import { type FormShape, readNumber, type TypedRow } from "./typed";

export const anchorScores = ["1", "3", "5"] as const;

export const rubricShape: FormShape = {
  repeat: { name: "criteria", most: 30 },
  fields: {
    code: "code",
    "name.ru": "line",
    "name.en": "line",
    "weights.startup": "number",
    "weights.pharma": "number",
    "weights.investor": "number",
    statutory: "numbers",
    "anchors.1.ru": "text",
    "anchors.1.en": "text",
    "anchors.3.ru": "text",
    "anchors.3.en": "text",
    "anchors.5.ru": "text",
    "anchors.5.en": "text",
  },
};

export const weightField = (column: WeightColumn) => `weights.${column}`;

/** The id at which the sum of a column of weights stands. */
export const sumField = (column: WeightColumn) => `sum.${column}`;

/** What the typed weights of a column add up to; what is no number yet counts as nothing. */
export function weightSum(weights: readonly string[]): number {
  const numbers = weights.map(readNumber).filter((one) => !Number.isNaN(one));
  return Number(numbers.reduce((sum, one) => sum + one, 0).toFixed(6));
}

/** What is wrong with the criteria taken together. */
export function rubricFaults(rows: readonly TypedRow[]): FieldErrors {
  const faults = codesTwice(rubricShape, rows);
  for (const column of weightColumns) {
    const sum = weightSum(rows.map((row) => row[weightField(column)] ?? ""));
    if (sum !== 100) faults[sumField(column)] = { code: "weights_not_100", params: { sum } };
  }
  return faults;
}
