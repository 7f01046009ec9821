import { ok, type Result, refuse } from "~/platform/refusal";
import { refuseShape } from "./check-digits";
import { normaliseIdentifier } from "./normalise";

type Scheme = { prefix: string; length: number; first: RegExp; divisor: number };

const ogrn: Scheme = { prefix: "ogrn", length: 13, first: /^[15]/, divisor: 11 };
const ogrnip: Scheme = { prefix: "ogrnip", length: 15, first: /^3/, divisor: 13 };

function check(
  text: string,
  { prefix, length, first, divisor }: Scheme,
  today?: Date,
): Result<string> {
  const number = normaliseIdentifier(text);
  const misshapen = refuseShape(prefix, number, [length]);
  if (misshapen) return misshapen;
  if (!first.test(number)) return refuse(`${prefix}_first_digit`);
  // 15 digits stay exact in a JavaScript number
  if ((Number(number.slice(0, -1)) % divisor) % 10 !== Number(number.at(-1))) {
    return refuse(`${prefix}_checksum`);
  }
  if (today && 2000 + Number(number.slice(1, 3)) > today.getUTCFullYear()) {
    return refuse(`${prefix}_year`, { year: 2000 + Number(number.slice(1, 3)) });
  }
  return ok(number);
}

/**
 * The state registration number of a company: (first 12 digits mod 11) mod 10 is the last.
 * With `today` a year of registration in the future is refused as well.
 * Refuses ogrn_letters, ogrn_length, ogrn_first_digit, ogrn_checksum, ogrn_year.
 */
export function checkOgrn(text: string, today?: Date): Result<string> {
  return check(text, ogrn, today);
}

/** The same for a sole proprietor: (first 14 digits mod 13) mod 10; codes begin with ogrnip_. */
export function checkOgrnip(text: string, today?: Date): Result<string> {
  return check(text, ogrnip, today);
}
