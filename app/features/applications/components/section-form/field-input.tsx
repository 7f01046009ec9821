import { useTranslation } from "react-i18next";
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  MonthField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "~/ui";
import type { FieldView } from "../../draft/section-view";
import { isAsked } from "./condition-holds";
import { FieldMark } from "./field-mark";
import { NormNote } from "./norm-note";
import { textOf, useSection } from "./section-context";

const radioLimit = 6;
const isoDay = /^(\d{4}-\d{2}-\d{2})?$/;
const isoMonth = /^(\d{4}-\d{2})?$/;

/** One question of a section. `name` and `label` differ from the field's own in the rows of a table. */
export function FieldInput({
  field,
  name = field.code,
  unmarked = false,
}: {
  field: FieldView;
  name?: string;
  /** Its group says that it may stay empty. */
  unmarked?: boolean;
}) {
  const { current, fields } = useSection();
  const { t } = useTranslation("form");
  const input = (
    <>
      <Control field={field} name={name} unmarked={unmarked} />
      <FieldMark name={name} />
    </>
  );
  if (!field.showWhen) return input;
  // With scripts a question that is not asked is hidden; without them it says when it is asked.
  return (
    <div className={isAsked(field, current, fields) ? "asked" : "not-asked"}>
      <p className="condition">{t("condition.only", { condition: field.condition })}</p>
      {input}
    </div>
  );
}

function Control({ field, name, unmarked }: { field: FieldView; name: string; unmarked: boolean }) {
  const { t } = useTranslation("form");
  const { form, answers, errors } = useSection();
  const stored = answers[name];
  const value = textOf(stored);
  const input = form.register(name);
  const texts = {
    hint: field.hint,
    error: errors[name],
    optionalText: field.required || unmarked ? undefined : t("optional"),
  };
  const common = { ...input, ...texts, label: field.label, defaultValue: value };
  const options = field.options ?? [];
  switch (field.kind) {
    case "longtext":
      return <TextArea {...common} rows={6} countText={lengthText()} />;
    case "list":
      return <TextArea {...common} rows={2} className="control--low" />;
    case "multi":
      return (
        <CheckboxGroup
          {...input}
          {...texts}
          legend={field.label}
          options={options}
          layout={options.length > 4 ? "columns" : "list"}
          defaultValues={Array.isArray(stored) ? stored : stored ? [stored] : []}
        />
      );
    case "tick":
      return (
        <Checkbox
          {...input}
          label={field.label}
          hint={field.hint}
          error={errors[name]}
          value="yes"
          defaultChecked={value !== ""}
        />
      );
    case "boolean":
    case "choice": {
      if (options.length > radioLimit) {
        return <Select {...common} options={options} placeholder={t("choose")} width="medium" />;
      }
      const short = options.every((option) => option.label.length <= 14);
      return (
        <RadioGroup
          {...input}
          {...texts}
          legend={field.label}
          options={options}
          layout={short ? "inline" : "list"}
          defaultValue={value || undefined}
        />
      );
    }
    case "date":
      return (
        <DateField {...common} {...(!isoDay.test(value) && { type: "text" })} after={unknown()} />
      );
    case "month":
      return <MonthField {...common} {...(!isoMonth.test(value) && { type: "text" })} />;
    case "text":
    case "email":
    case "phone":
      return (
        <TextField
          {...common}
          width={field.short && "medium"}
          type={field.kind === "phone" ? "tel" : "text"}
          inputMode={field.kind === "email" ? "email" : undefined}
          autoComplete={field.autocomplete ?? "off"}
        />
      );
    default:
      return (
        <TextField
          {...common}
          unit={field.unit}
          inputMode={field.kind === "integer" ? "numeric" : "decimal"}
          autoComplete="off"
          after={
            <div className="ledger__after">
              <NormNote field={field} />
              {unknown()}
            </div>
          }
        />
      );
  }

  function lengthText() {
    const { minLength: min, maxLength: max } = field;
    if (!max) return undefined;
    return min ? t("length.between", { min, max }) : t("length.max", { max });
  }

  function unknown() {
    return field.unknown && <UnknownUntil name={`${name}_tbd`} />;
  }
}

/** A value that is not known yet, with the date by which it follows. */
function UnknownUntil({ name }: { name: string }) {
  const { t } = useTranslation("form");
  const { form, answers, errors } = useSection();
  const value = textOf(answers[name]);
  return (
    <details className="unknown" open={value !== "" || Boolean(errors[name])}>
      <summary>{t("unknown.summary")}</summary>
      <DateField
        {...form.register(name)}
        label={t("unknown.label")}
        hint={t("unknown.hint")}
        error={errors[name]}
        defaultValue={value}
        {...(!isoDay.test(value) && { type: "text" })}
      />
    </details>
  );
}
