import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, Card, StatusTag } from "~/ui";

export type Notice = {
  id: string;
  title: string;
  body: string;
  href: string;
  at: Date;
  read: boolean;
};

/** The newest notices of one person, with a button that marks them all as read. */
export function NoticesCard({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const unread = notices.filter((notice) => !notice.read).length;
  return (
    <Card
      id="notices"
      title={t("notices.title")}
      actions={
        unread > 0 && <StatusTag tone="action">{t("notices.unread", { count: unread })}</StatusTag>
      }
    >
      {notices.length === 0 && <p className="quiet">{t("notices.empty")}</p>}
      {notices.length > 0 && (
        <ul className="notices">
          {notices.map((notice) => (
            <li key={notice.id} className={notice.read ? "notice" : "notice notice--new"}>
              <p className="notice__title">
                {!notice.read && <span className="sr-only">{t("notices.new")}: </span>}
                <a href={notice.href}>{notice.title}</a>
              </p>
              <p className="notice__body">{notice.body.trim()}</p>
              <time className="notice__time" dateTime={notice.at.toISOString()}>
                {formatDateTime(notice.at, locale)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {unread > 0 && (
        <form method="post" action="/portal" className="notices__action">
          <Button name="intent" value="mark_read" variant="secondary" size="small">
            {t("notices.markRead")}
          </Button>
        </form>
      )}
    </Card>
  );
}
