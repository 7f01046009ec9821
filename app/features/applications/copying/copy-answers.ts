import { flatAnswers, isAnswered } from "../form/conditions";
import { fieldsFor, unknownSuffix } from "../form/sections";
import type { ApplicantType, Field, RawBySection } from "../form/types";

/** Why an answer of the earlier application is not in the new draft, or wants a second look. */
export type CheckReason = "date_passed" | "option_gone" | "no_place" | "money" | "contact";

export type ToCheck = {
  reason: CheckReason;
  /** the field's HTML name; of the earlier form when there is no place for it now */
  field: string;
};

/** Declarations are a person's word about one application. */
const neverCopied = "declarations";

const isDay = (field: Field) => field.kind === "date" || field.kind === "month";

/** Whether a day or month as stored lies before today; unreadable ones are left to the form's own check. */
function isPast(text: string, today: string): boolean {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) && text < today.slice(0, text.length);
}

function chosenIsGone({ options }: Field, given: string | readonly string[]): boolean {
  if (!options) return false;
  const known = new Set(options.map((one) => one.value));
  return (typeof given === "string" ? [given] : given).some((one) => one !== "" && !known.has(one));
}

/**
 * What a new draft takes over from an earlier application, and what of it is left out: answers without a
 * place in the new form, choices no longer offered, days that have passed. Declarations, the company's own
 * facts and what was never answered are not copied. `today` is YYYY-MM-DD in Moscow.
 */
export function copyAnswers(
  earlier: RawBySection,
  type: ApplicantType,
  today: string,
): { sections: RawBySection; leftOut: ToCheck[] } {
  const sections: RawBySection = {};
  const leftOut: ToCheck[] = [];
  const places = fieldsFor(type);
  const declared = Object.keys(earlier[neverCopied] ?? {});
  for (const [code, given] of Object.entries(flatAnswers(earlier))) {
    if (!isAnswered(given) || declared.includes(code)) continue;
    const isUnknown = code.endsWith(unknownSuffix) && !places.has(code);
    const place = places.get(isUnknown ? code.slice(0, -unknownSuffix.length) : code);
    if (!place) {
      leftOut.push({ reason: "no_place", field: code });
      continue;
    }
    const { field, section } = place;
    // What the company's card says is read from the card.
    if (section === neverCopied || field.fixed) continue;
    if ((isDay(field) || isUnknown) && typeof given === "string" && isPast(given, today)) {
      leftOut.push({ reason: "date_passed", field: field.code });
    } else if (chosenIsGone(field, given)) {
      leftOut.push({ reason: "option_gone", field: field.code });
    } else {
      sections[section] = { ...sections[section], [code]: given };
    }
  }
  return { sections, leftOut };
}

const moneyFields = ["capex_mrub", "opex_mrub_y", "revenue_y1", "rent_max"];

/**
 * What to look at again in a draft that was begun from an earlier application: what was left out and is
 * still empty, sums of an earlier year, a contact who is no member any more. In the order of the form.
 */
export function whatToCheck(
  type: ApplicantType,
  {
    earlier,
    draft,
    today,
    earlierDay,
    members,
  }: {
    earlier: RawBySection;
    draft: RawBySection;
    today: string;
    /** when the earlier application was submitted, or last worked on; YYYY-MM-DD */
    earlierDay: string;
    /** e-mail addresses of the company's members */
    members: readonly string[];
  },
): ToCheck[] {
  const now = flatAnswers(draft);
  const before = flatAnswers(earlier);
  const unchanged = (code: string) => isAnswered(now[code]) && now[code] === before[code];
  const empty = copyAnswers(earlier, type, today).leftOut.filter(
    ({ reason, field }) => reason === "no_place" || !isAnswered(now[field]),
  );
  const dated = earlierDay.slice(0, 4) < today.slice(0, 4);
  const money = dated ? moneyFields.filter(unchanged) : [];
  const contact = String(now.contact_email ?? "").toLowerCase();
  const gone = unchanged("contact_email") && !members.includes(contact);
  const order = [...fieldsFor(type).keys()];
  return [
    ...empty,
    ...money.map((field): ToCheck => ({ reason: "money", field })),
    ...(gone ? [{ reason: "contact", field: "contact_email" } as const] : []),
  ].sort((one, other) => place(order, one) - place(order, other));
}

function place(order: readonly string[], { field }: ToCheck): number {
  const at = order.indexOf(field);
  return at < 0 ? order.length : at;
}
