import { cleanText } from "~/features/applications";
import type { FieldErrors } from "~/platform/refusal";

/** Characters of a proof's text and of a note on it. */
export const textLimit = 2_000;

type Checked = { text: string; errors?: undefined } | { errors: FieldErrors };

const tooLong = { code: "text_too_long", params: { limit: textLimit } };

/** The text of a proof as stored, or what is wrong with it: a file may speak for itself. */
export function checkProof(typed: string, hasFile: boolean): Checked {
  const text = cleanText(typed);
  if (text === "" && !hasFile) return { errors: { text: { code: "proof_empty" } } };
  return text.length > textLimit ? { errors: { text: tooLong } } : { text };
}

/** The note of a judgement as stored, or what is wrong with it. */
export function checkNote(typed: string, required: boolean): Checked {
  const text = cleanText(typed);
  if (text === "" && required) return { errors: { note: { code: "note_required" } } };
  return text.length > textLimit ? { errors: { note: tooLong } } : { text };
}
