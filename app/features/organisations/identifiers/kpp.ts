import { ok, type Result, refuse } from "~/platform/refusal";
import { normaliseIdentifier } from "./normalise";

/**
 * The tax registration reason code of a company: 9 characters, capital Latin letters allowed in
 * the 5th and 6th; it has no check digit. Refuses kpp_length, kpp_format.
 */
export function checkKpp(text: string): Result<string> {
  const kpp = normaliseIdentifier(text);
  if (Array.from(kpp).length !== 9) return refuse("kpp_length", { length: Array.from(kpp).length });
  return /^\d{4}[0-9A-Z]{2}\d{3}$/.test(kpp) ? ok(kpp) : refuse("kpp_format");
}
