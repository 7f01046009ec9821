import type { Text } from "~/platform/i18n";
import { fieldsFor } from "./sections";
import type { ApplicantType } from "./types";

/** What a field is called on the form of this kind of applicant; null when the form has none of this code. */
export function fieldLabel(type: ApplicantType, code: string): Text | null {
  return fieldsFor(type).get(code)?.field.label ?? null;
}
