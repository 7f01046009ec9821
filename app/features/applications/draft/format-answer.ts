import type { Locale } from "~/platform/i18n";
import { isAnswered, unknownCode } from "../form/conditions";
import { parseDate } from "../form/parse-date";
import { parseValue } from "../form/parse-value";
import type { Field, RawAnswers, Value } from "../form/types";
import { showValue } from "./show-value";

/** An answer as people read it; `open` is promised for a date, `faulty` is shown as typed. */
export type ShownAnswer = { text: string; state: "stated" | "empty" | "open" | "faulty" };

const empty: ShownAnswer = { text: "", state: "empty" };

/** A checked value as people read it. */
export function formatValue(field: Field, value: Value | undefined, locale: Locale): ShownAnswer {
  if (value === undefined || value === "") return empty;
  const text = showValue(field, value, locale);
  const open = typeof value === "object" && "tbd" in value;
  return text === "" ? empty : { text, state: open ? "open" : "stated" };
}

/** An answer as typed: in the form of its value where it can be read, else as it stands. */
export function formatAnswer(field: Field, answers: RawAnswers, locale: Locale): ShownAnswer {
  const raw = answers[field.code];
  if (raw !== undefined && isAnswered(raw)) {
    const parsed = parseValue(field, raw);
    if (parsed.ok) return formatValue(field, parsed.value, locale);
    return { text: [raw].flat().join(", "), state: "faulty" };
  }
  const tbd = answers[unknownCode(field.code)];
  const promised = typeof tbd === "string" ? tbd.trim() : "";
  if (!field.allowUnknown || promised === "") return empty;
  const day = parseDate(promised);
  if (day === null) return { text: promised, state: "faulty" };
  return formatValue(field, { tbd: day }, locale);
}
