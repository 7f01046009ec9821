import { useTranslation } from "react-i18next";
import { FieldGrid, TextArea, TextField } from "~/ui";
import type { EditedKind } from "../forms/rule-forms";
import { type FormShape, fieldName, type TypedRow } from "../forms/typed";

/** A text in both languages, side by side. */
export function TextPair({
  kind,
  shape,
  row,
  index,
  field,
  errorOf,
  long = false,
}: {
  kind: EditedKind;
  shape: FormShape;
  row: TypedRow;
  index: number;
  /** path of the text, without its language */
  field: string;
  errorOf: (name: string) => string | undefined;
  long?: boolean;
}) {
  const { t } = useTranslation("review-rules");
  return (
    <FieldGrid columns={2}>
      {(["ru", "en"] as const).map((language) => {
        const path = `${field}.${language}`;
        const name = fieldName(shape, index, path);
        const common = {
          name,
          label: t(`fields.${kind}.${path}`),
          defaultValue: row[path] ?? "",
          error: errorOf(name),
          lang: language,
        };
        return long ? (
          <TextArea key={language} {...common} rows={2} />
        ) : (
          <TextField key={language} {...common} width="full" />
        );
      })}
    </FieldGrid>
  );
}
