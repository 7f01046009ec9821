import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, DefinitionList, PageHeader } from "~/ui";
import type { getSubmittedVersion } from "../draft/read-submission.server";
import { VersionDiffView } from "./clarification/version-diff";
import { PdfLinks } from "./pdf-links";
import { ShownAnswers } from "./shown-answers";

export type SubmittedVersion = Awaited<ReturnType<typeof getSubmittedVersion>>;

/** A submitted version, for good; made to be printed. */
export function SnapshotPage({ snapshot }: { snapshot: SubmittedVersion }) {
  const { t } = useTranslation("applications");
  const { t: said } = useTranslation("clarifications");
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
      <div className="no-print">
        <PdfLinks base={`/portal/applications/${snapshot.applicationId}`} version={version} />
        <p className="quiet">{t("snapshot.print")}</p>
      </div>
      {snapshot.diff && (
        <section className="stack stack--tight" aria-labelledby="diff-title">
          <h2 id="diff-title">
            {said("diff.title", { before: snapshot.diff.before.version, after: version })}
          </h2>
          <VersionDiffView
            diff={snapshot.diff}
            files={`/portal/applications/${snapshot.applicationId}/files`}
          />
          <h2>{said("diff.whole", { version })}</h2>
        </section>
      )}
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
