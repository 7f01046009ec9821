import type { FieldErrors } from "~/platform/refusal";
import { type LetterKind, type LetterPart, letterKinds, partsOf, textFault } from "../letter-texts";
import type { FormShape, TypedRow } from "./typed";

/** The field of one text of a letter. */
export const letterField = (kind: LetterKind, part: LetterPart, locale: "ru" | "en") =>
  `${kind}.${part}.${locale}`;

const texts = letterKinds.flatMap((kind) => partsOf(kind).map((part) => ({ kind, part })));

export const lettersShape: FormShape = {
  repeat: null,
  fields: Object.fromEntries(
    texts.flatMap(({ kind, part }) =>
      (["ru", "en"] as const).map((locale) => [letterField(kind, part, locale), "text"]),
    ),
  ),
};

/** What is wrong with the texts: what they name, must name and leave out. */
export function lettersFaults([row = {}]: readonly TypedRow[]): FieldErrors {
  const faults: FieldErrors = {};
  for (const { kind, part } of texts) {
    for (const [locale, other] of [
      ["ru", "en"],
      ["en", "ru"],
    ] as const) {
      const field = letterField(kind, part, locale);
      const fault = textFault(
        kind,
        part,
        row[field] ?? "",
        row[letterField(kind, part, other)] ?? "",
      );
      if (fault) faults[field] = fault;
    }
  }
  return faults;
}
