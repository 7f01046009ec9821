import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, Card, EmptyState, LivePart, PageHeader, Pager, Tabs } from "~/ui";
import type { NoticeView } from "../list-notices.server";

const path = "/portal/notices";

/** All notices of a person, or the unread ones. */
export function InboxPage({
  notices,
  next,
  unread,
  paged,
}: {
  notices: NoticeView[];
  next: string | null;
  unread: boolean;
  paged: boolean;
}) {
  const { t } = useTranslation("notifications");
  const start = unread ? `${path}?unread=1` : path;
  const older = next && `${start}${unread ? "&" : "?"}after=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHeader
        compact
        title={t("inbox.title")}
        actions={
          <form method="post" action={path}>
            <Button name="intent" value="mark_read" variant="secondary" size="small">
              {t("inbox.markRead")}
            </Button>
          </form>
        }
      />
      <Tabs
        label={t("inbox.shown")}
        items={[
          { href: path, label: t("inbox.all"), current: !unread },
          { href: `${path}?unread=1`, label: t("inbox.unread"), current: unread },
        ]}
      />
      <LivePart name="inbox">
        {notices.length === 0 ? (
          <EmptyState title={t(unread ? "inbox.emptyUnread" : "inbox.empty")}>
            <p>{t("inbox.emptyText")}</p>
          </EmptyState>
        ) : (
          <Card>
            <ul className="notices">
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
          </Card>
        )}
      </LivePart>
      <Pager
        label={t("inbox.pages")}
        previous={paged ? { href: start, label: t("inbox.newest") } : undefined}
        next={older ? { href: older, label: t("inbox.older") } : undefined}
      />
      <p className="mt-6">
        <a href="/portal/account#notices">{t("letter.preferences")}</a>
      </p>
    </>
  );
}

function NoticeLine({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation("notifications");
  const locale = useLocale();
  return (
    <li className={notice.read ? "notice" : "notice notice--new"}>
      <p className="notice__title">
        {!notice.read && <span className="sr-only">{t("inbox.new")}: </span>}
        <a href={notice.href}>{notice.title}</a>
      </p>
      <p className="notice__body">{notice.body.trim()}</p>
      <time className="notice__time" dateTime={notice.at.toISOString()}>
        {formatDateTime(notice.at, locale)}
      </time>
    </li>
  );
}
