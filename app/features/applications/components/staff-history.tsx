import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import { Timeline, type TimelineEntry } from "~/ui";
import { statusRow } from "../lifecycle/status";
import { staffTone } from "../staff-tone";
import type { StaffEvent } from "../staff-view-history.server";
import { stepName, useStepBy } from "./staff-last-step";

/** Steps of an application with names, reasons and comments. */
export function StaffTimeline({ label, events }: { label: string; events: StaffEvent[] }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const by = useStepBy();
  const entries = events.map((event): TimelineEntry => {
    const name = stepName(event.intent, event.outcome);
    return {
      key: String(event.seq),
      title: (
        <>
          {name ? say(name, locale) : event.intent} → {say(statusRow(event.toStatus).staff, locale)}
        </>
      ),
      time: formatDateTime(event.at, locale),
      dateTime: new Date(event.at).toISOString(),
      by: by(event),
      tone: staffTone(event.toStatus),
      body: (event.reason || event.comment || event.dueAt) && (
        <>
          {event.reason && <p>{t("history.reason", { reason: say(event.reason, locale) })}</p>}
          {event.comment && <p className="whitespace-pre-line">{event.comment}</p>}
          {event.dueAt && (
            <p className="text-sm text-ink-soft">
              {t("history.dueSet", { date: formatDate(event.dueAt, locale) })}
            </p>
          )}
        </>
      ),
    };
  });
  return <Timeline label={label} entries={entries} />;
}
