import {
  checkBik,
  checkInn,
  checkKpp,
  checkLei,
  checkOgrn,
  checkOgrnip,
  checkOkved,
  normaliseIdentifier,
} from "~/features/organisations";
import type { Text } from "~/platform/i18n/text";
import { ok, type Result, refuse } from "~/platform/refusal";
import { cleanLine, cleanText, countCharacters } from "./clean-text";
import { countryCode } from "./countries";
import { compareDecimals, digitsAfterPoint } from "./decimal";
import { fillText, type Params } from "./fill-text";
import { identifierMessage } from "./identifier-messages";
import { parseDate, parseMonth } from "./parse-date";
import { parseNumber, parseRange } from "./parse-number";
import type { Field, Value, ValueCheck } from "./types";
import { type ValueCode, valueMessages } from "./value-messages";

export type Fault = { readonly code: string; readonly message: Text };
export type ParsedValue =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

const noUnit: Text = { ru: "", en: "" };
const numberExample: Text = { ru: "12,5", en: "12.5" };

/** A fault of one value with its numbers filled in. */
export function fault(field: Field, code: ValueCode, params: Params = {}): Fault {
  const message = fillText(valueMessages[code], {
    label: field.label,
    unit: field.unit ?? noUnit,
    example: field.kind === "integer" ? "12" : numberExample,
    ...params,
  });
  return { code, message: { ru: message.ru.trim(), en: message.en.trim() } };
}

const no = (field: Field, code: ValueCode, params?: Params): ParsedValue => ({
  ok: false,
  fault: fault(field, code, params),
});

const excerpt = (text: string): Text => {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { ru: short, en: short };
};

function asIs(text: string): Text {
  return { ru: text, en: text };
}

function ambiguous(field: Field, found: string): ParsedValue {
  const thousands = asIs(found.replace(",", ""));
  const decimal: Text = {
    ru: `${found.replace(/0+$/, "").replace(/,$/, "")}`,
    en: found.replace(",", ".").replace(/\.?0+$/, ""),
  };
  return no(field, "ambiguous", { found: asIs(found), thousands, decimal });
}

/** The fault of a number outside the hard bounds; null inside. */
function boundsFault(field: Field, value: string): Fault | null {
  if (field.min !== undefined && compareDecimals(value, String(field.min)) < 0) {
    return fault(field, "too_small", { value, bound: field.min });
  }
  if (field.minExclusive && compareDecimals(value, String(field.min ?? 0)) === 0) {
    return fault(field, "not_above", { value, bound: field.min ?? 0 });
  }
  if (field.max !== undefined && compareDecimals(value, String(field.max)) > 0) {
    return fault(field, "too_large", { value, bound: field.max });
  }
  const digits = field.digits ?? 3;
  if (digitsAfterPoint(value) <= digits) return null;
  return digits === 0
    ? fault(field, "not_whole", { value })
    : fault(field, "too_precise", { bound: digits });
}

function numberValue(field: Field, raw: string): ParsedValue {
  const parsed =
    field.kind === "range" ? parseRange(raw, field.unit) : parseNumber(raw, field.unit);
  if (!parsed.ok) {
    if (parsed.code === "ambiguous") return ambiguous(field, parsed.found ?? raw);
    return no(field, parsed.code, { found: excerpt(parsed.found ?? raw) });
  }
  const ends = parsed.value.split("–");
  for (const end of ends) {
    const outside = boundsFault(field, end);
    if (outside) return { ok: false, fault: outside };
  }
  const [low = "", high = low] = ends;
  if (compareDecimals(low, high) > 0) return no(field, "range_reversed", { low, high });
  return { ok: true, value: parsed.value };
}

/** The remark on a value outside the usual range; null inside it. */
export function typicalFault(field: Field, value: Value): Fault | null {
  if (!field.typical || typeof value !== "string") return null;
  const { min, max, note } = field.typical;
  const [low = "", high = low] = value.split("–");
  const tail = note ? { ru: ` — ${note.ru}`, en: ` — ${note.en}` } : noUnit;
  if (min !== undefined && Number(low) < min) {
    return fault(field, "unusual_low", { value: low, bound: min, note: tail });
  }
  if (max !== undefined && Number(high) > max) {
    return fault(field, "unusual_high", { value: high, bound: max, note: tail });
  }
  return null;
}

function textValue(field: Field, raw: string): ParsedValue {
  const text = field.kind === "longtext" ? cleanText(raw) : cleanLine(raw);
  const limit = field.maxLength ?? 3000;
  const count = countCharacters(text, limit);
  if (count > limit) return no(field, "too_long", { bound: limit });
  if (field.minLength !== undefined && count < field.minLength) {
    return no(field, "too_short", { bound: field.minLength, count });
  }
  return field.check ? checkedValue(field, text, field.check) : { ok: true, value: text };
}

const ogrnOrIp = (text: string) =>
  normaliseIdentifier(text).length === 15 ? checkOgrnip(text) : checkOgrn(text);

const accountShape = (text: string): Result<string> => {
  const account = normaliseIdentifier(text);
  if (!/^\d*$/.test(account)) return refuse("account_letters");
  return account.length === 20 ? ok(account) : refuse("account_length", { length: account.length });
};

const knownCountry = (text: string): Result<string> => {
  const code = countryCode(text);
  return code ? ok(code) : refuse("country_unknown");
};

const checks: Readonly<Record<Exclude<ValueCheck, "url">, (text: string) => Result<string>>> = {
  inn: (text) => checkInn(text),
  kpp: checkKpp,
  ogrn: ogrnOrIp,
  lei: checkLei,
  bik: checkBik,
  okved: checkOkved,
  country: knownCountry,
  // Its key depends on the bank, so a rule over both answers checks it.
  account: accountShape,
};

const address =
  /^(https?:\/\/)?([\p{L}\p{N}-]{1,63}\.)+\p{L}[\p{L}\p{N}-]{1,62}(:\d{1,5})?([/?#]\S*)?$/u;

function checkedValue(field: Field, text: string, check: ValueCheck): ParsedValue {
  if (check === "url")
    return address.test(text) ? { ok: true, value: text } : no(field, "not_a_url");
  const result = checks[check](text);
  if (result.ok) return { ok: true, value: result.value };
  const { code, params } = result.refusal;
  const message = fillText(identifierMessage(code), { found: excerpt(text), ...params });
  return { ok: false, fault: { code, message } };
}

function listValue(field: Field, raw: string): ParsedValue {
  const items = cleanText(raw)
    .split(/[,;\n]/)
    .map((item) => cleanLine(item))
    .filter(Boolean);
  const limit = field.maxLength ?? 50;
  if (items.length > limit) return no(field, "too_many", { bound: limit, count: items.length });
  if (items.length < (field.minLength ?? 0)) {
    return no(field, "too_few", { bound: field.minLength ?? 0, count: items.length });
  }
  const values: string[] = [];
  for (const item of items) {
    const parsed = field.check
      ? checkedValue(field, item, field.check)
      : textValue({ ...field, maxLength: 200, minLength: 0 }, item);
    if (!parsed.ok) return parsed;
    if (typeof parsed.value === "string") values.push(parsed.value);
  }
  return { ok: true, value: [...new Set(values)] };
}

function chosen(field: Field, given: readonly string[]): ParsedValue {
  const known = (field.options ?? []).map((option) => option.value);
  if (given.some((one) => !known.includes(one))) return no(field, "not_an_option");
  if (field.kind !== "multi") return { ok: true, value: given[0] ?? "" };
  const count = given.length;
  if (field.minLength !== undefined && count < field.minLength) {
    return no(field, "too_few", { bound: field.minLength, count });
  }
  if (field.maxLength !== undefined && count > field.maxLength) {
    return no(field, "too_many", { bound: field.maxLength, count });
  }
  return { ok: true, value: known.filter((value) => given.includes(value)) };
}

const mailbox = /^[^\s@"(),:;<>[\]\\]{1,64}@([\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

/** One answer, not empty, as a checked value or the fault found in it. */
export function parseValue(field: Field, raw: string | readonly string[]): ParsedValue {
  const first = typeof raw === "string" ? raw : raw.join("\n");
  const shown = cleanLine(first.slice(0, 200));
  switch (field.kind) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "range":
      return numberValue(field, first);
    case "choice":
      return chosen(field, [shown]);
    case "multi":
      return chosen(field, typeof raw === "string" ? [shown] : raw);
    case "boolean":
      if (shown !== "yes" && shown !== "no") return no(field, "not_an_option");
      return { ok: true, value: shown === "yes" };
    case "tick":
      return shown === "yes" || shown === "on"
        ? { ok: true, value: true }
        : no(field, "not_an_option");
    case "date": {
      const date = parseDate(first);
      return date ? { ok: true, value: date } : no(field, "not_a_date", { found: excerpt(shown) });
    }
    case "month": {
      const found = parseMonth(first);
      return found
        ? { ok: true, value: found }
        : no(field, "not_a_month", { found: excerpt(shown) });
    }
    case "email": {
      const text = cleanLine(first.slice(0, 400));
      return text.length <= 254 && mailbox.test(text)
        ? { ok: true, value: text }
        : no(field, "not_an_email");
    }
    case "phone": {
      const digits = shown.replace(/\s*(доб\.?|ext\.?)\s*\d{1,6}$/iu, "").replace(/[\s()+.-]/g, "");
      return /^\d{7,15}$/.test(digits) ? { ok: true, value: shown } : no(field, "not_a_phone");
    }
    case "list":
      return listValue(field, first);
    default:
      return textValue(field, first);
  }
}
