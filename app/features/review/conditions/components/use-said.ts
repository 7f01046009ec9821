import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";

export type Refused = { refusal: Refusal; fields: FieldErrors };

/** Refusals in words: those of conditions, and those that any upload may meet. */
export function useSaid() {
  const { t } = useTranslation(["review-conditions", "documents"]);
  return ({ code, params }: Refusal): string =>
    t([`review-conditions:refusals.${code}`, `documents:refusals.${code}`], params ?? {});
}

/** The field of a refusal: of a file it may be named `files[n]`. */
const fieldOf = (name: string) => (name.startsWith("files") ? "files" : name);

/** The error of one field of a refused form, if it has one. */
export function useErrorOf(refused: Refused | null) {
  const said = useSaid();
  return (field: string): string | undefined => {
    const found = Object.entries(refused?.fields ?? {}).find(([name]) => fieldOf(name) === field);
    return found && said(found[1]);
  };
}

/** All that is wrong with a refused form, with the id of the field each belongs to. */
export function useErrorsOf(refused: Refused | null, suffix: string) {
  const said = useSaid();
  return Object.entries(refused?.fields ?? {}).map(([name, refusal]) => ({
    field: `${fieldOf(name)}-${suffix}`,
    message: said(refusal),
  }));
}
