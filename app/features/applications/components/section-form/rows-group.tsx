import { useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button, Fieldset } from "~/ui";
import type { GroupView } from "../../draft/section-view";
import { FieldInput } from "./field-input";
import { FieldMark } from "./field-mark";
import { useSection } from "./section-context";

/**
 * A table of like rows, `phases[0].area` and so on. Its buttons add and take out rows at once; without
 * scripts they save the section and come back.
 */
export function RowsGroup({
  group,
  repeat,
  section,
}: {
  group: GroupView;
  repeat: NonNullable<GroupView["repeat"]>;
  section: boolean;
}) {
  const { t } = useTranslation("form");
  const { form, query, touch } = useSection();
  const {
    fields: rows,
    append,
    remove,
  } = useFieldArray({ control: form.control, name: repeat.code });
  const empty = () => Object.fromEntries(group.fields.map((field) => [field.code, ""]));
  const full = rows.length >= repeat.rows;
  return (
    <Fieldset legend={group.title} lead={group.lead} section={section} id={repeat.code}>
      <div className="rows">
        {rows.map((row, index) => (
          <fieldset key={row.id} className="row-card">
            <legend className="row-card__title">
              {t("row", { label: repeat.rowLabel, number: index + 1 })}
            </legend>
            <div className="row-card__fields">
              {group.fields.map((field) => (
                <div key={field.code} className={`row-cell row-cell--${field.kind}`}>
                  <FieldInput
                    field={field}
                    name={`${repeat.code}[${index}].${field.code}`}
                    unmarked
                  />
                </div>
              ))}
            </div>
            <FieldMark name={`${repeat.code}[${index}]`} />
            {rows.length > 1 && (
              <Button
                name="intent"
                value="remove_phase"
                formAction={query("row", index)}
                variant="quiet"
                size="small"
                onClick={(event) => {
                  event.preventDefault();
                  remove(index);
                  touch();
                }}
              >
                {t("removeRow")}
                <span className="sr-only">
                  {" "}
                  {t("removeRowOf", { label: repeat.rowLabel, number: index + 1 })}
                </span>
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      {full ? (
        <p className="field__hint">{t("rowLimit", { count: repeat.rows })}</p>
      ) : (
        <div>
          <Button
            name="intent"
            value="add_phase"
            formAction={query("rows", rows.length)}
            variant="secondary"
            onClick={(event) => {
              event.preventDefault();
              append(empty(), { focusName: `${repeat.code}[${rows.length}].name` });
              touch();
            }}
          >
            {t("addRow")}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
