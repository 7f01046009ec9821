import type { Text } from "~/platform/i18n/text";
import { cleanLine } from "./clean-text";
import { canonical } from "./decimal";
import { namesUnit } from "./units";

export type NumberFault =
  | "not_a_number"
  | "letters"
  | "other_unit"
  | "ambiguous"
  | "number_too_long";

export type ParsedNumber =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: NumberFault; readonly found?: string };

const digitsOnly = /^\d+$/;
const grouped = /^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/;
const oneSeparator = /^\d*[.,]\d+$/;
const mixed = /^(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(\.\d{3})+,\d+)$/;
const manyGroups = /^\d{1,3}((,\d{3}){2,}|(\.\d{3}){2,})$/;
/** Words after a number that could be a unit, unlike the letters of "1e5" or "12O". */
const otherUnit = /^(?![eEoOоОlIхХxX]\d*$)[\p{L}%°₽][\p{L}\s.·/%°₽]{0,19}\d?$/u;
const twoReadings = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads a number as people type it: comma or dot before the decimals, spaces of any kind between
 * thousands, the field's own unit behind it. Gives a canonical decimal. "2,600" could be either
 * 2600 or 2.6, so it is refused rather than guessed.
 */
export function parseNumber(text: string, unit?: Text): ParsedNumber {
  const line = cleanLine(text.slice(0, 200).normalize("NFKC")).replace(/[−–—]/g, "-");
  const found = /^([-+]?)\s?(\d[\d .,'’]*|[.,]\d+)(.*)$/.exec(line);
  if (!found) return { ok: false, code: /\p{L}/u.test(line) ? "letters" : "not_a_number" };
  const [, sign = "", number = "", rest = ""] = found;
  const body = number.replace(/[ .,]+$/, "");
  const tail = rest.trim();
  if (tail && !(unit && namesUnit(tail, unit))) {
    if (unit && otherUnit.test(tail)) return { ok: false, code: "other_unit", found: tail };
    return { ok: false, code: /\p{L}/u.test(tail) ? "letters" : "not_a_number" };
  }
  if (/[.,]$/.test(number.trim()) && !tail) return { ok: false, code: "not_a_number" };
  return readBody(body, sign === "-");
}

function readBody(body: string, negative: boolean): ParsedNumber {
  if (twoReadings.test(body)) return { ok: false, code: "ambiguous", found: body };
  const plain = plainDigits(body);
  if (plain === null) return { ok: false, code: "not_a_number" };
  if (plain.replace(/^0+/, "").length > 24) return { ok: false, code: "number_too_long" };
  return { ok: true, value: canonical(negative ? `-${plain}` : plain) };
}

/** Digits with at most one dot, or null when the separators make no sense. */
function plainDigits(body: string): string | null {
  if (digitsOnly.test(body)) return body;
  if (oneSeparator.test(body)) {
    const dotted = body.replace(",", ".");
    return dotted.startsWith(".") ? `0${dotted}` : dotted;
  }
  if (grouped.test(body)) return body.replace(/[ '’]/g, "").replace(",", ".");
  if (manyGroups.test(body)) return body.replace(/[.,]/g, "");
  if (mixed.test(body)) {
    const point = Math.max(body.lastIndexOf(","), body.lastIndexOf("."));
    return `${body.slice(0, point).replace(/[.,]/g, "")}.${body.slice(point + 1)}`;
  }
  return null;
}

/** The number at the start of an answer whatever its unit; null when there is none. */
export function looseNumber(text: string): number | null {
  const line = cleanLine(text.slice(0, 200).normalize("NFKC"));
  const start = /^-?[\d .,'’]+/.exec(line)?.[0].trim();
  if (!start) return null;
  const parsed = parseNumber(start);
  return parsed.ok ? Number(parsed.value) : null;
}

/** Two numbers, "6,5–8,5"; a single one stands for both ends. Gives "6.5–8.5". */
export function parseRange(text: string, unit?: Text): ParsedNumber {
  const line = cleanLine(text.slice(0, 200));
  const parts = line.split(/\s*(?:–|—|-|\.\.\.?|…|до|to)\s*/u).filter((part) => part !== "");
  const [low, high = low, ...more] = parts;
  if (low === undefined || high === undefined || more.length > 0) {
    return { ok: false, code: /\p{L}/u.test(line) ? "letters" : "not_a_number" };
  }
  const from = parseNumber(low, unit);
  if (!from.ok) return from;
  const until = parseNumber(high, unit);
  return until.ok ? { ok: true, value: `${from.value}–${until.value}` } : until;
}
