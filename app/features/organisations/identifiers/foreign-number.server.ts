import { entityValidators, stdnum, type Validator } from "stdnum";
import { ok, type Result, refuse } from "~/platform/refusal";
import { checkKzBin } from "./kz-bin";
import { normaliseIdentifier } from "./normalise";

/** Company numbers that the library knows but does not list among those of companies. */
const added: Record<string, readonly (Validator | undefined)[]> = { IN: [stdnum.IN?.gstin] };

function validatorsOf(country: string): Validator[] {
  const extra = (added[country] ?? []).filter((one) => one !== undefined);
  return [...extra, ...(entityValidators[country] ?? [])];
}

type Verdict = { number: string } | { fault: string };

function judge(validator: Validator, text: string): Verdict {
  try {
    const verdict = validator.validate(text);
    return verdict.isValid ? { number: verdict.compact } : { fault: verdict.error.name };
  } catch {
    // The library throws on some texts that are far from any number.
    return { fault: "InvalidFormat" };
  }
}

function freeText(text: string): Result<string> {
  const number = normaliseIdentifier(text).toUpperCase();
  const length = Array.from(number).length;
  if (length < 3 || length > 40) return refuse("registration_number_length", { length });
  if (!/^[\p{L}\p{N}./\\()&]+$/u.test(number)) return refuse("registration_number_characters");
  return ok(number);
}

/**
 * The tax or registration number of a foreign company. Where the country's scheme is known
 * (92 countries and Kazakhstan) it must hold; elsewhere 3–40 letters, digits and ./\()&.
 * Refuses registration_number_checksum, registration_number_country (params.expected),
 * registration_number_length, registration_number_characters, kz_bin_*.
 */
export function checkRegistrationNumber(country: string, text: string): Result<string> {
  if (country === "KZ") return checkKzBin(text);
  const free = freeText(text);
  const validators = validatorsOf(country);
  if (validators.length === 0 || !free.ok) return free;
  const verdicts = validators.map((validator) => judge(validator, free.value));
  for (const verdict of verdicts) if ("number" in verdict) return ok(verdict.number.toUpperCase());
  const expected = validators.map((one) => one.abbreviation?.trim() || one.localName).join(", ");
  const mistyped = verdicts.some(
    (verdict) => "fault" in verdict && verdict.fault === "InvalidChecksum",
  );
  return refuse(`registration_number_${mistyped ? "checksum" : "country"}`, { expected });
}
