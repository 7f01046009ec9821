import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Card, Stages, Timeline } from "~/ui";
import type { ApplicantEvent, ApplicantView } from "../tracking/applicant-view.server";

/** The stages behind and ahead. */
export function PathCard({ view }: { view: ApplicantView }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  return (
    <Card title={t("status.path")}>
      <Stages
        label={t("status.path")}
        stages={view.path.map(({ name, state }) => ({ label: say(name, locale), state }))}
        stateTexts={{
          past: t("status.pathStates.past"),
          current: t("status.pathStates.current"),
          next: t("status.pathStates.next"),
        }}
      />
    </Card>
  );
}

/** What happened so far, newest first. */
export function HistoryCard({ events }: { events: ApplicantEvent[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <Card title={t("status.history")}>
      <Timeline
        label={t("status.history")}
        entries={events.map((event) => ({
          key: String(event.seq),
          title: say(event.status, locale),
          time: formatDateTime(event.at, locale),
          dateTime: event.at.toISOString(),
          by: event.by ?? t(event.clock ? "status.bySystem" : "status.byCluster"),
          body: (event.reason || event.comment) && (
            <>
              {event.reason && <p>{t("status.reason", { reason: say(event.reason, locale) })}</p>}
              {event.comment && <p className="said__text">{event.comment}</p>}
            </>
          ),
          tone: event.by ? "action" : "progress",
        }))}
      />
    </Card>
  );
}
