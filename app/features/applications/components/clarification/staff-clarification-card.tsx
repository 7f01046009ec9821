import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card } from "~/ui";
import type {
  StaffClarification,
  StaffOpenClarification,
} from "../../clarifications/staff-clarification.server";
import { VersionDiffView } from "./version-diff";

/** On the staff's overview: the questions that are out, or what the present stage got as answers. */
export function StaffClarificationPart({
  clarification: { open, answered },
  id,
  daysLeft,
}: {
  clarification: StaffClarification;
  id: string;
  /** Working days the stage has left once its clock goes on. */
  daysLeft: number | null;
}) {
  const { t } = useTranslation("clarifications");
  if (open) return <OpenClarificationCard open={open} id={id} daysLeft={daysLeft} />;
  if (!answered) return null;
  return (
    <section aria-labelledby="answers-received" className="stack stack--tight">
      <h2 id="answers-received">{t("staff.answered")}</h2>
      <p>
        <a
          href={`/admin/applications/${id}/answers?compare=${answered.before.version}&version=${answered.after.version}`}
        >
          {t("staff.compare", { before: answered.before.version, after: answered.after.version })}
        </a>
      </p>
      <VersionDiffView diff={answered} files={`/admin/applications/${id}/files`} />
    </section>
  );
}

/** The questions that await an answer, and the clock that stands still meanwhile. */
export function OpenClarificationCard({
  open,
  id,
  daysLeft = null,
}: {
  open: StaffOpenClarification;
  id: string;
  daysLeft?: number | null;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  return (
    <Card title={t("staff.open", { count: open.questions.length })}>
      <Banner tone="info" title={t("staff.clock", { stage: open.stage })}>
        <p>
          {t("staff.clockText", {
            asked: formatDateTime(open.askedAt, locale),
            due: formatDate(open.dueAt, locale),
          })}{" "}
          {daysLeft !== null && t("staff.daysLeft", { count: daysLeft })}
        </p>
      </Banner>
      <p className="quiet">{t("staff.askedBy", { name: open.askedBy, round: open.round })}</p>
      {open.note && <blockquote className="said__text">{open.note}</blockquote>}
      <ol className="asked">
        {open.questions.map((question) => (
          <li key={question.position} className="asked__item">
            <h3 className="asked__heading">
              {question.code ? (
                <a href={`/admin/applications/${id}/answers#${question.code}`}>{question.label}</a>
              ) : (
                (question.label ?? t("general"))
              )}
            </h3>
            <p className="quiet">
              {question.section && <>{question.section} · </>}
              {t("dueBy", { date: formatDate(question.dueOn, locale) })}
            </p>
            <p className="asked__words">{question.text}</p>
          </li>
        ))}
      </ol>
      {open.extended && <p className="quiet">{t("staff.extended")}</p>}
      {open.mayExtend && (
        <form method="post" action={`/admin/applications/${id}`}>
          <p className="quiet">{t("staff.extendLead")}</p>
          <ButtonRow>
            <Button name="intent" value="extend_clarification" variant="secondary">
              {t("staff.extend")}
            </Button>
          </ButtonRow>
        </form>
      )}
    </Card>
  );
}
