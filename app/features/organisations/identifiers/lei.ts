import { ok, type Result, refuse } from "~/platform/refusal";
import { normaliseIdentifier } from "./normalise";

/** ISO 7064 mod 97-10 of a text of digits and capital letters, A = 10 … Z = 35. */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The legal entity identifier of ISO 17442. Refuses lei_length, lei_format, lei_checksum. */
export function checkLei(text: string): Result<string> {
  const lei = normaliseIdentifier(text);
  if (Array.from(lei).length !== 20)
    return refuse("lei_length", { length: Array.from(lei).length });
  if (!/^[0-9A-Z]{18}\d{2}$/.test(lei)) return refuse("lei_format");
  return mod97(lei) === 1 ? ok(lei) : refuse("lei_checksum");
}
