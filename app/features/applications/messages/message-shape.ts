import type { FieldErrors } from "~/platform/refusal";
import { cleanText, countCharacters } from "../form/clean-text";

/** Characters of one message. */
export const bodyLimit = 5_000;

/** Files of one message. */
export const filesLimit = 10;

/** A message's text as it is stored, or what is wrong with it. */
export function checkBody(
  typed: string,
  hasFiles: boolean,
): { body: string; errors?: undefined } | { errors: FieldErrors } {
  const body = cleanText(typed);
  if (body === "" && !hasFiles) return { errors: { body: { code: "message_empty" } } };
  const length = countCharacters(body, bodyLimit);
  if (length > bodyLimit || body.length > 4 * bodyLimit) {
    return { errors: { body: { code: "message_too_long", params: { limit: bodyLimit } } } };
  }
  return { body };
}
