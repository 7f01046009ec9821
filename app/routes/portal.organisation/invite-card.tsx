import { useTranslation } from "react-i18next";
import { defaultInvitationDays, invitationDays, type memberRoles } from "~/features/organisations";
import type { Locale } from "~/platform/i18n";
import { Button, ButtonRow, Card, FieldGrid, RadioGroup, Select, Stack, TextField } from "~/ui";

/** The weightiest role last, so that nobody gives it by habit. */
const roles = [
  "editor",
  "viewer",
  "owner",
] as const satisfies readonly (typeof memberRoles)[number][];

/** Sends a colleague a letter with a link into the organisation. */
export function InviteCard({
  id,
  values,
  errorOf,
  locale,
}: {
  id: string;
  values: Partial<Record<string, string>>;
  errorOf: (name: string) => string | undefined;
  locale: Locale;
}) {
  const { t } = useTranslation(["organisations", "accounts"]);
  const hintOf = (role: (typeof roles)[number]) =>
    role === "owner"
      ? `${t("role_hints.owner")}. ${t("page.owner_warning")}`
      : t(`role_hints.${role}`);
  return (
    <Card title={t("page.invite")} id="invite">
      <form method="post" action={`/portal/organisation?id=${id}`} noValidate>
        <Stack>
          <p>{t("page.invite_lead")}</p>
          <TextField
            name="email"
            type="email"
            label={t("page.invite_email")}
            error={errorOf("email")}
            defaultValue={values.email}
            autoComplete="off"
            required
          />
          <RadioGroup
            name="role"
            id="invite-role"
            legend={t("page.invite_role")}
            error={errorOf("role")}
            defaultValue={values.role || "editor"}
            options={roles.map((role) => ({
              value: role,
              label: t(`roles.${role}`),
              hint: hintOf(role),
            }))}
          />
          <FieldGrid>
            <Select
              name="days"
              label={t("page.invite_days")}
              error={errorOf("days")}
              defaultValue={values.days || String(defaultInvitationDays)}
              options={invitationDays.map((count) => ({
                value: String(count),
                label: t("page.days", { count }),
              }))}
            />
            <Select
              name="letter_locale"
              label={t("page.letter_locale")}
              error={errorOf("letter_locale")}
              defaultValue={values.letter_locale || locale}
              options={(["ru", "en"] as const).map((value) => ({
                value,
                label: t(`languages.${value}`),
              }))}
            />
          </FieldGrid>
          <ButtonRow>
            <Button name="intent" value="invite">
              {t("page.invite_submit")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
