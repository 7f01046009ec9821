import { cleanLine, cleanText } from "~/features/applications";
import type { FieldErrors } from "~/platform/refusal";

/** Characters of a note, a comment, a reason; and of a name or a number. */
export const textLimit = 2_000;
export const lineLimit = 200;

/** A text as stored and what is wrong with it; with `needed` the code that an empty one is refused by. */
export function checkText(
  name: string,
  typed: string,
  needed?: string,
): { text: string; errors: FieldErrors } {
  const text = cleanText(typed);
  if (text === "" && needed) return { text, errors: { [name]: { code: needed } } };
  const tooLong = text.length > textLimit;
  const errors: FieldErrors = tooLong
    ? { [name]: { code: "text_too_long", params: { limit: textLimit } } }
    : {};
  return { text, errors };
}

/** The same of one line. */
export function checkLine(
  name: string,
  typed: string,
  needed?: string,
): { text: string; errors: FieldErrors } {
  const text = cleanLine(typed);
  if (text === "" && needed) return { text, errors: { [name]: { code: needed } } };
  const tooLong = text.length > lineLimit;
  const errors: FieldErrors = tooLong
    ? { [name]: { code: "text_too_long", params: { limit: lineLimit } } }
    : {};
  return { text, errors };
}
