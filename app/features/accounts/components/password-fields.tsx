import { useTranslation } from "react-i18next";
import { Stack, TextField } from "~/ui";
import { minPasswordLength } from "../password";

/** A new password, typed twice. */
export function PasswordFields({
  errorOf,
  label,
}: {
  errorOf: (name: string) => string | undefined;
  label: string;
}) {
  const { t } = useTranslation("accounts");
  return (
    <Stack>
      <TextField
        name="password"
        type="password"
        width="medium"
        label={label}
        hint={t("fields.password_hint", { min: minPasswordLength })}
        error={errorOf("password")}
        autoComplete="new-password"
        required
      />
      <TextField
        name="password_confirm"
        type="password"
        width="medium"
        label={t("fields.password_confirm")}
        error={errorOf("password_confirm")}
        autoComplete="new-password"
        required
      />
    </Stack>
  );
}
