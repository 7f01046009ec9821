import { useTranslation } from "react-i18next";
import { RolesField } from "~/features/accounts";
import { Button, ButtonRow, FieldGrid, Stack, TextField } from "~/ui";

/** Adds a member of staff, who then gets a link to set a password. */
export function StaffForm({
  values,
  roles,
  errorOf,
}: {
  values: Partial<Record<string, string>> | undefined;
  roles: readonly string[] | undefined;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("accounts");
  return (
    <form method="post">
      <Stack>
        <FieldGrid>
          <TextField
            name="full_name"
            label={t("fields.full_name")}
            error={errorOf("full_name")}
            defaultValue={values?.full_name}
            autoComplete="off"
            required
          />
          <TextField
            name="email"
            type="email"
            label={t("fields.email")}
            error={errorOf("email")}
            defaultValue={values?.email}
            autoComplete="off"
            required
          />
        </FieldGrid>
        <RolesField chosen={roles ?? []} error={errorOf("roles")} />
        <ButtonRow>
          <Button name="intent" value="create_staff">
            {t("staff.create_submit")}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
