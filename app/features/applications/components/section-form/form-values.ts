import type { FieldValues } from "react-hook-form";
import { set } from "react-hook-form";
import type { FieldView, SectionView } from "../../draft/section-view";
import type { RawAnswers } from "../../form/types";

const rowName = /^(\w+)\[(\d+)\]\.(\w+)$/;

/** Answers in the shape the form library keeps: tables as arrays of rows. */
export function toFormValues(view: SectionView, answers: RawAnswers, minRows: number): FieldValues {
  const values: FieldValues = {};
  for (const group of view.groups) {
    const { repeat } = group;
    if (!repeat) {
      for (const field of group.fields) setField(values, field, field.code, answers);
      continue;
    }
    const rows = Math.min(repeat.rows, Math.max(minRows, rowsIn(answers, repeat.code), 1));
    for (let row = 0; row < rows; row += 1) {
      for (const field of group.fields) {
        const code = `${repeat.code}[${row}].${field.code}`;
        setField(values, field, code, answers);
      }
    }
  }
  return values;
}

function setField(values: FieldValues, field: FieldView, code: string, answers: RawAnswers) {
  const answer = answers[code];
  if (field.kind === "multi")
    set(values, code, Array.isArray(answer) ? answer : answer ? [answer] : []);
  else if (field.kind === "tick") set(values, code, answer ? "yes" : false);
  else set(values, code, answer ?? "");
  if (field.unknown) set(values, `${code}_tbd`, answers[`${code}_tbd`] ?? "");
}

/** How many rows of a table hold anything. */
export function rowsIn(answers: RawAnswers, table: string): number {
  const rows = Object.keys(answers).flatMap((name) => {
    const [, code, row] = rowName.exec(name) ?? [];
    return code === table && row !== undefined ? [Number(row) + 1] : [];
  });
  return Math.max(0, ...rows);
}

/** The form library's values as answers by HTML name; empty ones are left out. */
export function toAnswers(values: FieldValues, prefix = ""): RawAnswers {
  const answers: RawAnswers = {};
  for (const [key, value] of Object.entries(values)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "string" && value !== "") answers[name] = value;
    if (!Array.isArray(value)) continue;
    const texts = value.filter((item): item is string => typeof item === "string");
    if (texts.length > 0) answers[name] = texts;
    value.forEach((row: unknown, index) => {
      if (typeof row === "object" && row !== null) {
        Object.assign(answers, toAnswers(row as FieldValues, `${name}[${index}]`));
      }
    });
  }
  return answers;
}

/** The answers that stand in an HTML form, by name. */
export function readForm(form: HTMLFormElement): RawAnswers {
  const answers: RawAnswers = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((item): item is string => typeof item === "string");
    const many = form.querySelectorAll(`[name="${CSS.escape(name)}"][type="checkbox"]`).length > 1;
    const [first = ""] = texts;
    if (many) answers[name] = texts;
    else if (first !== "") answers[name] = first;
  }
  return answers;
}

const folded = (answer: RawAnswers[string] | undefined) =>
  [answer ?? ""]
    .flat()
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");

/** Whether two sets of answers say the same in the named fields, whatever their spacing. */
export function saysSame(one: RawAnswers, other: RawAnswers, names: Iterable<string>): boolean {
  for (const name of names) if (folded(one[name]) !== folded(other[name])) return false;
  return true;
}
