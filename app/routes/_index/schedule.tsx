import { useTranslation } from "react-i18next";
import type { reviewSchedule, ScheduleStep } from "~/features/applications";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Container } from "~/ui";

type ScheduleProps = {
  schedule: ReturnType<typeof reviewSchedule>;
  boardAreaM2: number;
  boardCapexMrub: number;
};

/** The stages with their terms, and each term's place in the whole drawn to scale. */
export function Schedule({ schedule, boardAreaM2, boardCapexMrub }: ScheduleProps) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const limits = {
    area: formatNumber(boardAreaM2, locale),
    capex: formatNumber(boardCapexMrub, locale),
  };
  return (
    <section className="band band--plain">
      <Container>
        <h2>{t("home.scheduleTitle")}</h2>
        <p className="band__lead">
          {t("home.scheduleLead", {
            days: t("home.daysGenitive", { count: schedule.toCommittee }),
            boardDays: t("home.daysGenitive", { count: schedule.toBoard }),
          })}
        </p>
        <ol className="schedule" aria-label={t("home.scheduleTableTitle")}>
          {schedule.steps.map((step, index) => (
            <li key={step.status} className="schedule__item">
              <span className="schedule__mark" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3 className="schedule__title">{t(`home.steps.${step.status}.title`)}</h3>
                <p className="schedule__text">{t(`home.steps.${step.status}.text`, limits)}</p>
              </div>
              <p className="schedule__term">
                {t("home.days", { count: step.days })}
                {step.conditional && <small> {t("home.conditional")}</small>}
              </p>
              <Bar step={step} total={schedule.total} />
            </li>
          ))}
        </ol>
        <p className="schedule__note">{t("home.scheduleNote")}</p>
      </Container>
    </section>
  );
}

function Bar({ step, total }: { step: ScheduleStep; total: number }) {
  const percent = (days: number) => `${((100 * days) / total).toFixed(2)}%`;
  return (
    <svg className="schedule__bar" aria-hidden="true" focusable="false">
      <line className="schedule__axis" x1="0" x2="100%" y1="50%" y2="50%" />
      <rect
        className={step.conditional ? "schedule__span schedule__span--some" : "schedule__span"}
        x={percent(step.start)}
        width={percent(step.days)}
        y="0"
        height="100%"
      />
    </svg>
  );
}
