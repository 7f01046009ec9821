import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card } from "~/ui";
import { tierRows } from "../tiers";
import type { UnreadTalks } from "../unread-talks.server";
import { tierIcons } from "./message-form";

/** The conversations that a member of staff has not read to the end; nothing while there are none. */
export function UnreadTalksCard({ talks }: { talks: UnreadTalks }) {
  const { t } = useTranslation(["messages", "staff"]);
  const locale = useLocale();
  if (talks.total === 0) return null;
  const more = talks.total - talks.rows.length;
  return (
    <Card title={t("messages:unreadTalks.title")}>
      <ul className="unread-talks">
        {talks.rows.map(({ id, tier, at, number, organisation, title, unread }) => {
          const Icon = tierIcons[tier];
          return (
            <li key={`${id}-${tier}`} className={`unread-talk talk--${tierRows[tier].look}`}>
              <p className="unread-talk__circle">
                <Icon aria-hidden="true" />
                {t(`messages:staff.tabs.${tier}`)}
              </p>
              <p className="unread-talk__name">
                <a href={`/admin/applications/${id}/messages?tier=${tier}`}>
                  {number} · {organisation}
                  <span className="sr-only">, {t(`messages:staff.heading.${tier}`)}</span>
                </a>
                <span>{title || t("staff:untitled")}</span>
              </p>
              <p className="unread-talk__state">
                <span className="badge">{t("messages:unreadTalks.count", { count: unread })}</span>
                <time dateTime={new Date(at).toISOString()}>{formatDateTime(at, locale)}</time>
              </p>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="quiet">{t("messages:unreadTalks.more", { count: more })}</p>}
    </Card>
  );
}
