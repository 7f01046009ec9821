import type { FieldView, GroupView } from "../../draft/section-view";
import type { RawAnswers } from "../../form/types";
import { type Unit, unitsOf } from "./merge-answers";

/** What a colleague and I changed differently, with their answers, until somebody chooses. */
export type Disputes = { units: readonly Unit[]; theirs: RawAnswers };

export const noDisputes: Disputes = { units: [], theirs: {} };

/** What is in dispute is not sent: what is stored stays, and mine stays on the page. */
export function withhold(body: FormData, { units, theirs }: Disputes): void {
  for (const code of units.flatMap((unit) => unit.codes)) {
    body.delete(code);
    for (const text of [theirs[code] ?? []].flat()) body.append(code, text);
  }
}

/** A unit's answers in words: options by their labels, days by `day`, a row's cells by their names. */
export function sayUnit(
  groups: readonly GroupView[],
  key: string,
  answers: RawAnswers,
  day: (date: string) => string,
): string {
  const unit = unitsOf(groups).find((one) => one.key === key);
  const fields = groups.flatMap((group) =>
    unit?.table
      ? group.repeat?.code === unit.table
        ? group.fields
        : []
      : group.fields.filter((field) => field.code === key),
  );
  const name = (field: FieldView) => (unit?.table ? `${key}.${field.code}` : field.code);
  return fields
    .flatMap((field) => {
      const code = name(field);
      const until = [answers[`${code}_tbd`] ?? ""].flat()[0];
      const text = sayField(field, answers[code], day) || (until && `→ ${day(until)}`);
      if (!text) return [];
      return [unit?.table ? `${field.label}: ${text}` : text];
    })
    .join("\n");
}

function sayField(
  field: FieldView,
  answer: RawAnswers[string] | undefined,
  day: (date: string) => string,
): string {
  if (field.kind === "tick") return answer ? "✓" : "";
  const label = (text: string) =>
    field.options?.find((option) => option.value === text)?.label ?? text;
  const said = [answer ?? []]
    .flat()
    .filter(Boolean)
    .map((text) => (field.kind === "date" ? day(text) : label(text)))
    .join(", ");
  return said && field.unit ? `${said} ${field.unit}` : said;
}
