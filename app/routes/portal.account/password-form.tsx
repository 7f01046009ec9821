import { useTranslation } from "react-i18next";
import { PasswordFields } from "~/features/accounts";
import { Button, ButtonRow, Card, Stack, TextField } from "~/ui";

/** Changes the password, given the present one. */
export function PasswordForm({
  email,
  errorOf,
}: {
  email: string;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("accounts");
  return (
    <Card title={t("account.password")}>
      <form method="post">
        <Stack>
          <p>{t("account.password_lead")}</p>
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <TextField
            name="current_password"
            type="password"
            width="medium"
            label={t("fields.current_password")}
            error={errorOf("current_password")}
            autoComplete="current-password"
            required
          />
          <PasswordFields errorOf={errorOf} label={t("fields.new_password")} />
          <ButtonRow>
            <Button name="intent" value="password">
              {t("account.change_password")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
