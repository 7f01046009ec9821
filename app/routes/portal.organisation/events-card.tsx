import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, DefinitionList } from "~/ui";

type Event = { id: string; at: Date | string; action: string; who: string | null };

/** What happened to the organisation, newest first. */
export function EventsCard({ events }: { events: Event[] }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  return (
    <Card title={t("page.events")}>
      <DefinitionList
        compact
        items={events.map((event) => ({
          key: event.id,
          term: formatDateTime(event.at, locale),
          value: t(`events.${event.action}`),
          hint: event.who ?? t("page.someone"),
        }))}
      />
    </Card>
  );
}
