import { useTranslation } from "react-i18next";
import { typeableNumber, useLocale } from "~/platform/i18n";
import type { FieldErrors } from "~/platform/refusal";
import { type Option, Select, TextField } from "~/ui";
import { parseQuarter, type Quarter, quarterCode, quarterOf, sayQuarter, yearOf } from "../quarter";
import { useInventoryWords } from "./inventory-words";

/** What the fields of a form show: their texts, what is wrong with them, and what others have stored meanwhile. */
export type FormState = {
  texts: Readonly<Record<string, string>>;
  errors: FieldErrors;
  /** texts that differ from those typed, when the form was overtaken */
  stored?: Readonly<Record<string, string>>;
  /** put before the ids where one page has several forms */
  prefix?: string;
};

export function useField({ texts, errors, stored, prefix = "" }: FormState) {
  const { t, sayRefusal } = useInventoryWords();
  const locale = useLocale();
  return (name: string, label: string, hint?: string) => {
    const error = errors[name];
    const now = stored?.[name];
    return {
      name,
      id: `${prefix}${name}`,
      label,
      hint: now === undefined ? hint : t("nowStored", { value: now || "—" }),
      error: error && sayRefusal(error),
      defaultValue: typeableNumber(texts[name] ?? "", locale),
    };
  };
}

const firstYear = 2_020;
const lastYear = 2_060;

function quarterOptions(locale: "ru" | "en", chosen: Quarter | null): Option[] {
  const first = quarterOf(firstYear, 1);
  const all = Array.from({ length: (lastYear - firstYear) * 4 }, (_, index) => first + index);
  const quarters = chosen === null || all.includes(chosen) ? all : [chosen, ...all];
  return quarters.map((quarter) => ({
    value: quarterCode(quarter),
    label: sayQuarter(quarter, locale),
  }));
}

/** A quarter of the years that matter, and the one that is stored. */
export function QuarterSelect({
  field,
  placeholder,
}: {
  field: ReturnType<ReturnType<typeof useField>>;
  placeholder: string;
}) {
  const locale = useLocale();
  const chosen = parseQuarter(field.defaultValue);
  return (
    <Select
      {...field}
      width="medium"
      placeholder={placeholder}
      options={quarterOptions(locale, chosen !== null && yearOf(chosen) > 0 ? chosen : null)}
    />
  );
}

/** A number with its unit. */
export function NumberField({
  field,
  unit,
}: {
  field: ReturnType<ReturnType<typeof useField>>;
  unit?: string;
}) {
  return <TextField {...field} unit={unit} inputMode="decimal" width="short" autoComplete="off" />;
}

/** A choice among values that the messages name. */
export function ListedSelect({
  field,
  values,
}: {
  field: ReturnType<ReturnType<typeof useField>>;
  values: readonly string[];
}) {
  const { t } = useTranslation("site-inventory");
  return (
    <Select
      {...field}
      placeholder={t("choose")}
      options={values.map((value) => ({ value, label: t(`values.${field.name}.${value}`) }))}
    />
  );
}
