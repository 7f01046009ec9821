import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card, DefinitionList } from "~/ui";
import type { ApplicantView } from "../tracking/applicant-view.server";
import { PdfLinks } from "./pdf-links";

/** The receipt of a submission: number, time, what comes next; it opens at any time. */
export function Receipt({ view }: { view: ApplicantView }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (!view.number || !view.submittedAt) return null;
  const fresh = view.events.length === 1 && view.dueAt;
  const base = `/portal/applications/${view.id}`;
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" className="receipt__title">
        {t("receipt.title")}
      </h2>
      <p className="receipt__number">{view.number}</p>
      <p className="receipt__time">
        <time dateTime={view.submittedAt.toISOString()}>
          {t("receipt.moscow", { date: formatDateTime(view.submittedAt, locale) })}
        </time>
      </p>
      <Card>
        <DefinitionList
          items={[
            {
              term: t("receipt.next"),
              value:
                fresh && view.dueAt
                  ? t("receipt.nextText", { date: formatDate(view.dueAt, locale) })
                  : t("receipt.nextTextPast"),
              hint: t("receipt.mail"),
            },
            {
              term: t("receipt.answers"),
              value: (
                <a href={`${base}/versions/1`}>
                  {t("status.version", { version: 1, date: formatDate(view.submittedAt, locale) })}
                </a>
              ),
              hint: t("receipt.keep"),
            },
            {
              term: t("receipt.files"),
              value: <PdfLinks base={base} version={1} />,
            },
            {
              term: t("receipt.hash"),
              value: <code className="hash">{view.submissions[0]?.contentHash}</code>,
            },
          ]}
        />
        <ButtonRow>
          <ButtonLink href={base} variant="secondary">
            {t("receipt.close")}
          </ButtonLink>
        </ButtonRow>
      </Card>
    </section>
  );
}
