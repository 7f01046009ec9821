import { ok, type Result, refuse } from "~/platform/refusal";
import { commonPasswords } from "./common-passwords";

export const minPasswordLength = 10;
const maxPasswordLength = 200;
/** How much of a password must remain when the account's own words are taken out. */
const ownRemainder = 6;

/** What the account already tells about its owner. */
export type OwnWords = { email: string; fullName: string };

function wordsOf({ email, fullName }: OwnWords): string[] {
  const parts = [...email.split(/[@._+-]/), email, ...fullName.split(/\s+/)];
  return parts
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
}

/** One character over and over, or a run along the digits or the alphabet. */
function isMonotonous(text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 2);
}

function isCommon(text: string): boolean {
  const bare = text.replace(/[\d\p{P}\p{S}\s]+$/u, "").replace(/^[\d\p{P}\p{S}\s]+/u, "");
  return commonPasswords.has(text) || (bare.length < 10 && commonPasswords.has(bare));
}

/** The text that is hashed: the same characters typed on different keyboards become the same. */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * Whether a password may be used: 10–200 characters of any kind, not a common one, not the
 * account's own words. Refuses password_required, password_short, password_long,
 * password_common, password_own_words.
 */
export function checkPassword(password: string, own: OwnWords): Result<string> {
  const text = normalisePassword(password);
  const length = Array.from(text).length;
  if (length === 0) return refuse("password_required");
  if (length < minPasswordLength) return refuse("password_short", { min: minPasswordLength });
  if (length > maxPasswordLength) return refuse("password_long", { max: maxPasswordLength });
  const lower = text.toLowerCase();
  if (isCommon(lower) || isMonotonous(lower)) return refuse("password_common");
  const rest = wordsOf(own).reduce((left, word) => left.replaceAll(word, ""), lower);
  if (rest !== lower && Array.from(rest).length < ownRemainder) return refuse("password_own_words");
  return ok(text);
}
