import type { Field, Value, Values } from "~/features/applications";
import { type Conclusion, isGiven, type JudgedFigure } from "./check-figures";

/** A judged figure and the version whose value was looked at. */
export type StoredFigure = JudgedFigure & { submissionVersion: number };

/** The submitted values by version, as far as judgements refer to them. */
export type ValuesByVersion = Readonly<Record<number, Values>>;

const alike = (one: Value | undefined, other: Value | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Whether a figure's value has changed since it was judged: the verdict was about another one. */
export function isOutdated(stored: StoredFigure, versions: ValuesByVersion, now: Values): boolean {
  return !alike(versions[stored.submissionVersion]?.[stored.field], now[stored.field]);
}

/** The figures that the applicant gave and nobody has judged as they stand now. */
export function unjudged(
  fields: readonly Field[],
  stored: readonly StoredFigure[],
  versions: ValuesByVersion,
  now: Values,
): string[] {
  const judged = new Set(
    stored.filter((one) => !isOutdated(one, versions, now)).map((one) => one.field),
  );
  return fields
    .map((field) => field.code)
    .filter((code) => isGiven(now[code]) && !judged.has(code));
}

/** Whether the technical stage has what it is to come to: a conclusion, and a verdict on each given figure. */
export function isSheetComplete(
  conclusion: Conclusion | null,
  open: readonly string[],
): conclusion is Conclusion {
  return conclusion !== null && open.length === 0;
}

/** The values with the engineer's corrections in their place. */
export function correctedValues(values: Values, figures: readonly JudgedFigure[]): Values {
  const corrected = figures.flatMap((one) =>
    one.corrected === null ? [] : [[one.field, one.corrected] as const],
  );
  return { ...values, ...Object.fromEntries(corrected) };
}
