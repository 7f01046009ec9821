import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui";
import { staffRoles } from "../staff-roles";

/** The staff roles as boxes named `roles`. */
export function RolesField({ chosen, error }: { chosen: readonly string[]; error?: string }) {
  const { t } = useTranslation(["accounts", "ui"]);
  return (
    <CheckboxGroup
      name="roles"
      legend={t("staff.roles")}
      layout="columns"
      error={error}
      defaultValues={chosen}
      options={staffRoles.map((role) => ({ value: role, label: t(`ui:roles.${role}`) }))}
    />
  );
}
