import { useTranslation } from "react-i18next";
import type { InvitationRow, InvitationState } from "~/features/organisations";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  DataTable,
  Disclosure,
  EmptyState,
  StatusTag,
} from "~/ui";

type Row = Omit<InvitationRow, "sentAt" | "expiresAt"> & {
  sentAt: Date | string;
  expiresAt: Date | string;
};

const tones: Record<InvitationState, "progress" | "success" | "warning" | "neutral"> = {
  pending: "progress",
  accepted: "success",
  expired: "warning",
  revoked: "neutral",
};

/** Whom the organisation has invited and what became of it; an owner sends again and takes back. */
export function InvitationsCard({ id, invitations }: { id: string; invitations: Row[] }) {
  const { t } = useTranslation("organisations");
  const open = invitations.filter((one) => one.open);
  const closed = invitations.filter((one) => !one.open);
  return (
    <Card
      title={t("page.invitations")}
      actions={
        <ButtonLink href="#invite" variant="secondary" size="small">
          {t("page.invite")}
        </ButtonLink>
      }
    >
      <Invitations id={id} rows={open} caption={t("page.invitations")} />
      {closed.length > 0 && (
        <Disclosure summary={`${t("page.closed_invitations")} (${closed.length})`}>
          <Invitations id={id} rows={closed} caption={t("page.closed_invitations")} />
        </Disclosure>
      )}
    </Card>
  );
}

function Invitations({ id, rows, caption }: { id: string; rows: Row[]; caption: string }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const open = rows.some((row) => row.open);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState level={3} title={t("page.invitation_none")} />}
      columns={[
        {
          key: "email",
          header: t("page.invitation_email"),
          rowHeader: true,
          cell: ({ email, role }) => (
            <>
              <span className="break-all">{email}</span>
              <br />
              <small className="font-normal">{t(`roles.${role}`)}</small>
            </>
          ),
        },
        {
          key: "state",
          header: t("page.state"),
          cell: ({ state, sentAt, expiresAt }) => (
            <>
              <StatusTag tone={tones[state]}>{t(`page.invitation_state.${state}`)}</StatusTag>
              <br />
              <small>
                {state === "pending"
                  ? t("page.invitation_until", { date: formatDate(expiresAt, locale) })
                  : t("page.invitation_sent", { date: formatDate(sentAt, locale) })}
              </small>
            </>
          ),
        },
        ...(open
          ? [
              {
                key: "actions",
                header: t("page.actions"),
                cell: (row: Row) => <Actions id={id} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Actions({ id, row }: { id: string; row: Row }) {
  const { t } = useTranslation("organisations");
  const whose = <span className="sr-only"> {t("page.resend_to", { email: row.email })}</span>;
  return (
    <form method="post" action={`/portal/organisation?id=${id}`}>
      <input type="hidden" name="invitation" value={row.id} />
      <ButtonRow>
        <Button name="intent" value="resend_invitation" variant="secondary" size="small">
          {t("page.resend")}
          {whose}
        </Button>
        <Button name="intent" value="revoke_invitation" variant="quiet" size="small">
          {t("page.revoke")}
          {whose}
        </Button>
      </ButtonRow>
    </form>
  );
}
