import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import { Button, ButtonRow, FieldGrid, Fieldset, RadioGroup, Select, TextField } from "~/ui";
import { type ChoiceField, type EligibilityField, eligibilityOptions } from "./answers";
import { countryCodes } from "./countries";

type FormProps = {
  values: Partial<Record<EligibilityField, string>>;
  errors: Partial<Record<string, Refusal>>;
};

/** The questions of the check: a GET form, so that the answer has an address. */
export function EligibilityForm({ values, errors }: FormProps) {
  const { t } = useTranslation("public");
  const field = (name: EligibilityField) => ({
    name,
    error: errors[name] && t(`eligibility.errors.${errors[name].code}`),
    defaultValue: values[name],
  });
  const options = (name: ChoiceField) =>
    eligibilityOptions[name].map((value) => ({
      value,
      label: t(`eligibility.options.${name}.${value}`),
      hint: t(`eligibility.options.${name}.${value}_hint`, { defaultValue: "" }) || undefined,
    }));
  const question = (name: EligibilityField) => t(`eligibility.fields.${name}`);
  const hint = (name: EligibilityField) => t(`eligibility.hints.${name}`);
  const choose = t("eligibility.choose");

  return (
    <form method="get" className="form card" noValidate>
      <Fieldset legend={t("eligibility.groups.applicant")}>
        <FieldGrid>
          <Select
            {...field("applicant_type")}
            label={question("applicant_type")}
            options={options("applicant_type")}
            placeholder={choose}
          />
          <CountrySelect {...field("country")} label={question("country")} placeholder={choose} />
        </FieldGrid>
        <RadioGroup
          {...field("legal_form")}
          legend={question("legal_form")}
          options={options("legal_form")}
        />
      </Fieldset>
      <Fieldset section legend={t("eligibility.groups.project")}>
        <RadioGroup
          {...field("track")}
          legend={question("track")}
          hint={hint("track")}
          options={options("track")}
          layout="cards"
        />
        <FieldGrid>
          <Select
            {...field("activity")}
            label={question("activity")}
            options={options("activity")}
            placeholder={choose}
          />
          <Select
            {...field("gmp")}
            label={question("gmp")}
            options={options("gmp")}
            placeholder={choose}
          />
          <TextField
            {...field("area")}
            label={question("area")}
            optionalText={t("eligibility.optional")}
            unit={t("eligibility.units.m2")}
            inputMode="decimal"
          />
          <TextField
            {...field("capex_mrub")}
            label={question("capex_mrub")}
            optionalText={t("eligibility.optional")}
            unit={t("eligibility.units.mrub")}
            inputMode="decimal"
          />
        </FieldGrid>
      </Fieldset>
      <Fieldset section legend={t("eligibility.groups.safety")} lead={t("eligibility.safetyLead")}>
        <FieldGrid>
          <Select
            {...field("pathogen_group")}
            label={question("pathogen_group")}
            hint={hint("pathogen_group")}
            options={options("pathogen_group")}
            placeholder={choose}
          />
          <Select
            {...field("bsl")}
            label={question("bsl")}
            hint={hint("bsl")}
            options={options("bsl")}
            placeholder={choose}
          />
          <Select
            {...field("szz_class")}
            label={question("szz_class")}
            hint={hint("szz_class")}
            options={options("szz_class")}
            placeholder={choose}
          />
        </FieldGrid>
      </Fieldset>
      <ButtonRow>
        <Button>{t("eligibility.submit")}</Button>
      </ButtonRow>
    </form>
  );
}

function CountrySelect(props: {
  name: string;
  label: string;
  error?: string;
  defaultValue?: string;
  placeholder: string;
}) {
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const collator = new Intl.Collator(locale);
  const option = (value: string) => ({ value, label: names.of(value) ?? value });
  const others = countryCodes
    .filter((code) => code !== "RU")
    .map(option)
    .sort((one, other) => collator.compare(one.label, other.label));
  return <Select {...props} options={[option("RU"), ...others]} autoComplete="country" />;
}
