import type { Text } from "~/platform/i18n";

/** What a letter can tell: an outcome of the committee, the board or an appeal panel, or that the board is still to decide. */
export const letterKinds = [
  "approve",
  "approve_with_conditions",
  "defer",
  "reject",
  "to_board",
  "uphold_refusal",
  "return_to_committee",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The parts of a letter in their order; what a letter does not need stays empty. */
export const letterParts = [
  "greeting",
  "outcome",
  "reasons",
  "conditions",
  "next",
  "appeal",
] as const;
export type LetterPart = (typeof letterParts)[number];

/** What a text may name in braces, e.g. {number}. */
export const letterValues = [
  "organisation",
  "number",
  "title",
  "session",
  "date",
  "appeal_days",
  "appeal_until",
] as const;
export type LetterValue = (typeof letterValues)[number];

export type LetterTexts = Record<LetterPart, Text>;
export type Letters = Record<LetterKind, LetterTexts>;

/** What one part of a letter is held to. */
type PartRule = {
  /** whether it may be left empty */
  optional: boolean;
  /** what it must name in both languages */
  names: readonly LetterValue[];
};

const may: PartRule = { optional: true, names: [] };
const must: PartRule = { optional: false, names: [] };
const told: PartRule = { optional: false, names: ["number", "date"] };
const term: PartRule = { optional: false, names: ["appeal_until"] };

/**
 * The parts that each letter has. The reasons' part is said before the grounds and the conditions' part
 * before their list: a letter without such a part does not tell these, so that what only the board decides
 * is told of by nobody before it.
 */
export const letterPlan: Record<LetterKind, Partial<Record<LetterPart, PartRule>>> = {
  approve: { greeting: must, outcome: told, reasons: may, next: must, appeal: may },
  approve_with_conditions: {
    greeting: must,
    outcome: told,
    reasons: may,
    conditions: must,
    next: must,
    appeal: may,
  },
  defer: { greeting: must, outcome: told, reasons: must, next: must, appeal: may },
  reject: { greeting: must, outcome: told, reasons: must, next: must, appeal: term },
  to_board: { greeting: must, outcome: told, next: must },
  uphold_refusal: { greeting: must, outcome: told, reasons: must, next: must, appeal: must },
  return_to_committee: { greeting: must, outcome: told, reasons: may, next: must },
};

/** The parts of a letter of this kind, in their order. */
export const partsOf = (kind: LetterKind): LetterPart[] =>
  letterParts.filter((part) => letterPlan[kind][part]);

const ofAppeal: readonly LetterValue[] = ["appeal_days", "appeal_until"];

/** What a letter of this kind can name: only a refusal has a term in which to object to it. */
export const valuesOf = (kind: LetterKind): LetterValue[] =>
  letterValues.filter((value) => kind === "reject" || !ofAppeal.includes(value));

const named = /\{([^{}]*)\}/g;
const namesIn = (text: string) => [...text.matchAll(named)].map(([, name = ""]) => name);
const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");

export type TextFault = { code: string; params?: Record<string, string | number> };

/** What is wrong with one text of a letter, beside the same in the other language; null when nothing is. */
export function textFault(
  kind: LetterKind,
  part: LetterPart,
  text: string,
  other: string,
): TextFault | null {
  const rule = letterPlan[kind][part];
  if (!rule) return text === "" ? null : { code: "part_not_here" };
  if (text.trim() === "") {
    if (!rule.optional) return { code: "required" };
    return other.trim() === "" ? null : { code: "both_languages" };
  }
  const names = namesIn(text);
  if (/[{}]/.test(text.replace(named, ""))) return { code: "stray_brace" };
  const known = valuesOf(kind);
  const unknown = names.filter((name) => !known.some((value) => value === name));
  if (unknown.length > 0) {
    return { code: "value_unknown", params: { names: braced(unknown), known: braced(known) } };
  }
  const missing = rule.names.filter((name) => !names.includes(name));
  return missing.length > 0 ? { code: "value_missing", params: { names: braced(missing) } } : null;
}
