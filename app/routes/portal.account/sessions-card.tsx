import { useTranslation } from "react-i18next";
import { deviceName } from "~/features/accounts";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, Card, DataTable, Stack, StatusTag } from "~/ui";

type Session = {
  id: string;
  createdAt: Date | string;
  userAgent: string;
  ip: string;
  current: boolean;
};

/** Where the person is signed in, each place with a button to end it. */
export function SessionsCard({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation("accounts");
  const locale = useLocale();
  const device = (session: Session) => deviceName(session.userAgent) || t("account.unknown_device");
  const others = sessions.filter((session) => !session.current);
  return (
    <Card title={t("account.sessions")}>
      <Stack>
        <p>{t("account.sessions_lead")}</p>
        <DataTable
          caption={t("account.sessions")}
          captionHidden
          rows={sessions}
          rowKey={(session) => session.id}
          columns={[
            { key: "device", header: t("account.device"), rowHeader: true, cell: device },
            { key: "ip", header: t("account.address"), cell: (session) => session.ip },
            {
              key: "since",
              header: t("account.since"),
              cell: (session) => formatDateTime(session.createdAt, locale),
            },
            {
              key: "end",
              header: <span className="sr-only">{t("account.actions")}</span>,
              align: "end",
              cell: (session) =>
                session.current ? (
                  <StatusTag plain>{t("account.current")}</StatusTag>
                ) : (
                  <form method="post">
                    <input type="hidden" name="session" value={session.id} />
                    <Button name="intent" value="end_session" variant="secondary" size="small">
                      {t("account.end")}
                      <span className="sr-only">
                        {" "}
                        {t("account.end_hidden", {
                          device: device(session),
                          since: formatDateTime(session.createdAt, locale),
                        })}
                      </span>
                    </Button>
                  </form>
                ),
            },
          ]}
        />
        {others.length > 1 && (
          <form method="post">
            <Button name="intent" value="end_all_sessions" variant="secondary">
              {t("account.end_all")}
            </Button>
          </form>
        )}
      </Stack>
    </Card>
  );
}
