import { useTranslation } from "react-i18next";
import { showPhone } from "~/features/accounts";
import { locales } from "~/platform/i18n";
import { Button, ButtonRow, Card, DefinitionList, FieldGrid, Select, Stack, TextField } from "~/ui";

type Profile = { email: string; fullName: string; phone: string | null; locale: string };

/** Name, telephone and language. */
export function ProfileForm({
  profile,
  values,
  errorOf,
}: {
  profile: Profile;
  values: Partial<Record<string, string>> | undefined;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("accounts");
  return (
    <Card title={t("account.profile")}>
      <form method="post">
        <Stack>
          <DefinitionList
            compact
            items={[
              {
                term: t("fields.email"),
                value: <span className="wrap-anywhere">{profile.email}</span>,
                hint: t("account.email_hint"),
              },
            ]}
          />
          <TextField
            name="full_name"
            label={t("fields.full_name")}
            error={errorOf("full_name")}
            defaultValue={values?.full_name ?? profile.fullName}
            autoComplete="name"
            required
          />
          <FieldGrid>
            <TextField
              name="phone"
              type="tel"
              label={t("fields.phone")}
              error={errorOf("phone")}
              defaultValue={values?.phone ?? showPhone(profile.phone ?? "")}
              autoComplete="tel"
              optionalText={t("fields.optional")}
            />
            <Select
              name="locale"
              label={t("fields.locale")}
              error={errorOf("locale")}
              defaultValue={values?.locale ?? profile.locale}
              options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
          </FieldGrid>
          <ButtonRow>
            <Button name="intent" value="profile">
              {t("account.save")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
