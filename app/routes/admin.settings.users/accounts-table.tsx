import { useTranslation } from "react-i18next";
import { type AccountState, accountState } from "~/features/accounts";
import { DataTable, EmptyState, StatusTag } from "~/ui";

type Account = {
  id: string;
  email: string;
  fullName: string;
  staffRoles: string[];
  emailVerified: boolean;
  hasPassword: boolean;
  disabled: boolean;
};

const tones = {
  active: "success",
  invited: "progress",
  unconfirmed: "warning",
  disabled: "danger",
} as const satisfies Record<AccountState, string>;

/** Staff accounts with their roles and state; each name leads to its account. */
export function AccountsTable({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation(["accounts", "ui"]);
  return (
    <DataTable
      caption={t("staff.list")}
      captionHidden
      rows={accounts}
      rowKey={(account) => account.id}
      empty={<EmptyState title={t("staff.empty")}>{t("staff.empty_text")}</EmptyState>}
      columns={[
        {
          key: "name",
          header: t("staff.name"),
          rowHeader: true,
          cell: (account) => <a href={`/admin/settings/users/${account.id}`}>{account.fullName}</a>,
        },
        { key: "email", header: t("fields.email"), cell: (account) => account.email },
        {
          key: "roles",
          header: t("staff.roles"),
          cell: ({ staffRoles }) =>
            staffRoles.map((role) => t(`ui:roles.${role}`)).join(", ") || t("staff.applicant"),
        },
        {
          key: "status",
          header: t("staff.status"),
          cell: (account) => {
            const state = accountState(account);
            return (
              <StatusTag tone={tones[state]} plain={state === "active"}>
                {t(`staff.${state}`)}
              </StatusTag>
            );
          },
        },
      ]}
    />
  );
}
