import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import { Banner, Card, DefinitionList, StatusTag } from "~/ui";
import type { ApplicantView } from "../tracking/applicant-view.server";
import { moverTone } from "./mover-tone";

/** Where an application stands: whose move, until when and why then, what comes next. */
export function StatusCard({ view, narrow = false }: { view: ApplicantView; narrow?: boolean }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const overdue = view.late && view.mover === "cluster";
  return (
    <Card
      title={say(view.statusName, locale)}
      actions={<StatusTag tone={moverTone(view)}>{t(`status.mover.${view.mover}`)}</StatusTag>}
    >
      <div className="status-card">
        <p className="status-card__next">{say(view.next, locale)}</p>
        {view.dueAt && view.mover !== "nobody" && (
          <DefinitionList
            compact={narrow}
            items={[
              {
                term: t(view.draft ? "status.kept" : "status.due"),
                value: <strong>{formatDate(view.dueAt, locale)}</strong>,
                hint: <Basis view={view} />,
              },
            ]}
          />
        )}
        {view.dueAt && view.mover === "nobody" && view.late && (
          <p>{t("steps.tooLate", { date: formatDateTime(view.dueAt, locale) })}</p>
        )}
        {overdue && <Banner tone="warning">{t("status.lateCluster")}</Banner>}
      </div>
    </Card>
  );
}

function Basis({ view }: { view: ApplicantView }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (!view.dueBasis) return null;
  const { days, unit, since } = view.dueBasis;
  const basis = t(`status.basis.${unit}`, { count: days, date: formatDate(since, locale) });
  return view.draft ? t("status.basisDraft", { basis }) : basis;
}

/** Number, dates, type and the submitted versions. */
export function FactsCard({ view }: { view: ApplicantView }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const base = `/portal/applications/${view.id}`;
  const when = (date: Date) => t("receipt.moscow", { date: formatDateTime(date, locale) });
  return (
    <Card>
      <DefinitionList
        compact
        items={[
          ...(view.number
            ? [{ term: t("status.number"), value: <strong>{view.number}</strong> }]
            : []),
          ...(view.submittedAt
            ? [
                {
                  term: t("status.submitted"),
                  value: when(view.submittedAt),
                  hint: <a href={`${base}?receipt=1`}>{t("status.receipt")}</a>,
                },
              ]
            : []),
          { term: t("status.organisation"), value: view.organisation },
          { term: t("status.type"), value: t(`types.${view.applicantType}.name`) },
          { term: t("status.track"), value: t(`tracks.${view.track}.name`) },
          ...(view.submissions.length > 0
            ? [
                {
                  term: t("status.versions"),
                  value: view.submissions.map(({ version, submittedAt }) => (
                    <a key={version} className="version-link" href={`${base}/versions/${version}`}>
                      {t("status.version", { version, date: formatDate(submittedAt, locale) })}
                    </a>
                  )),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** What the cluster said with its last step: questions, terms, a reason. */
export function SaidCard({ view }: { view: ApplicantView }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { said } = view;
  if (!said || !(said.comment || said.reason)) return null;
  return (
    <Card title={t(`said.${view.status}`, { defaultValue: t("status.saidTitle") })}>
      {said.reason && <p className="said__reason">{say(said.reason, locale)}</p>}
      {said.comment && <blockquote className="said__text">{said.comment}</blockquote>}
      <p className="quiet">{formatDateTime(said.at, locale)}</p>
    </Card>
  );
}
