import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, DefinitionList, PageHeader } from "~/ui";
import type { getSubmittedVersion } from "../draft/read-submission.server";
import { ShownAnswers } from "./shown-answers";

export type SubmittedVersion = Awaited<ReturnType<typeof getSubmittedVersion>>;

/** A submitted version, for good; made to be printed. */
export function SnapshotPage({ snapshot }: { snapshot: SubmittedVersion }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { number, version, submittedBy } = snapshot;
  const date = formatDateTime(snapshot.submittedAt, locale);
  return (
    <div className="stack">
      <PageHeader
        compact
        back={{ href: `/portal/applications/${snapshot.applicationId}`, label: t("check.back") }}
        eyebrow={t("snapshot.title", { number, version })}
        title={snapshot.title}
        lead={t("snapshot.lead", { date, name: submittedBy })}
      />
      <p className="quiet no-print">{t("snapshot.print")}</p>
      {snapshot.sections.map((section) => (
        <Card key={section.code} title={section.title}>
          <ShownAnswers section={section} />
        </Card>
      ))}
      <DefinitionList
        items={[
          { term: t("snapshot.form"), value: snapshot.formVersion },
          {
            term: t("snapshot.hash"),
            value: <code className="hash">{snapshot.contentHash}</code>,
          },
        ]}
      />
    </div>
  );
}
