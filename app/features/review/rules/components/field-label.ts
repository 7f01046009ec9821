import { useTranslation } from "react-i18next";
import type { EditedKind } from "../forms/rule-forms";

/** How a field of a table is called; a text of the letters by its letter, its part and its language. */
export function useFieldLabel(kind: EditedKind): (field: string) => string {
  const { t } = useTranslation("review-rules");
  return (field) => {
    if (kind !== "letters") return t(`fields.${kind}.${field}`);
    const [letter, part, language] = field.split(".");
    return t("letters.field", {
      letter: t(`letters.kinds.${letter}`),
      part: t(`letters.parts.${part}`, { language: t(`languages.${language}`) }),
    });
  };
}
