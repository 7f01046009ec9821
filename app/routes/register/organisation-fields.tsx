import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { countryOptions, organisationKinds } from "~/features/organisations";
import { useLocale } from "~/platform/i18n";
import { FieldGrid, RadioGroup, Select, Stack, TextField } from "~/ui";

/** Fields that a kind does not need step aside while it is chosen; without `:has` all stay. */
const hiddenFor = {
  russian: "group-has-[[value^=foreign]:checked]/kind:hidden",
  company:
    "group-has-[[value^=foreign]:checked]/kind:hidden group-has-[[value^=sole]:checked]/kind:hidden",
  foreign:
    "group-has-[[value^=legal]:checked]/kind:hidden group-has-[[value^=sole]:checked]/kind:hidden",
} as const;

/** Who applies and the numbers that identify them. */
export function OrganisationFields({
  values,
  errorOf,
}: {
  values: Partial<Record<string, string>>;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation(["organisations", "accounts"]);
  const locale = useLocale();
  const number = (name: string, only?: keyof typeof hiddenFor, optional = false): ReactNode => (
    <div className={only && !errorOf(name) ? hiddenFor[only] : undefined}>
      <TextField
        name={name}
        label={t(`register.${name}`)}
        hint={t(`register.${name}_hint`)}
        error={errorOf(name)}
        defaultValue={values[name]}
        autoComplete="off"
        spellCheck={false}
        optionalText={optional ? t("accounts:fields.optional") : undefined}
      />
    </div>
  );
  return (
    <Stack>
      <RadioGroup
        name="org_kind"
        legend={t("register.org_kind")}
        error={errorOf("org_kind")}
        defaultValue={values.org_kind || "legal_entity"}
        layout="cards"
        options={organisationKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kind_hints.${value}`),
        }))}
      />
      <TextField
        name="org_name"
        label={t("register.org_name")}
        hint={t("register.org_name_hint")}
        error={errorOf("org_name")}
        defaultValue={values.org_name}
        autoComplete="organization"
        required
      />
      <Select
        name="country"
        label={t("register.country")}
        error={errorOf("country")}
        defaultValue={values.country || "RU"}
        options={countryOptions(locale)}
        autoComplete="country"
        width="medium"
      />
      {number("registration_number", "foreign")}
      <FieldGrid>
        {number("inn", "russian")}
        {number("kpp", "company")}
        {number("ogrn", "russian")}
        {number("lei", undefined, true)}
      </FieldGrid>
    </Stack>
  );
}
