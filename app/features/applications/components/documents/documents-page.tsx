import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Banner, Card, ErrorSummary, PageHeader, Split } from "~/ui";
import type { DocumentsPage as Page } from "../../documents/documents-page.server";
import type { PostedDocuments } from "../../documents/post-documents.server";
import { ApplicantTabs } from "../applicant-tabs";
import { SlotCard } from "./slot-card";
import { useLiveDocuments } from "./use-live-documents";

/** The documents of an application for its company: slots in groups, what is in them, what is missing. */
export function DocumentsPage({ page, refused }: { page: Page; refused: PostedDocuments | null }) {
  const { t } = useTranslation("documents");
  const { t: a } = useTranslation("applications");
  const locale = useLocale();
  useLiveDocuments(page.id);
  const known = page.groups.some(({ slots }) =>
    slots.some(({ slot }) => slot.code === refused?.slot),
  );
  const errors = (refused?.refusals ?? []).map(({ code, params }) => ({
    field: known ? refused?.slot : undefined,
    message: t(`refusals.${code}`, params),
  }));
  return (
    <>
      <ErrorSummary title={a("fixErrors")} errors={errors} />
      <PageHeader
        compact
        back={{ href: "/portal", label: a("allApplications") }}
        eyebrow={page.number ?? a("draftName")}
        title={page.title || a("untitled")}
      />
      <ApplicantTabs id={page.id} part="documents" />
      <h2 className="sr-only">{t("page.title")}</h2>
      {page.closed && (
        <div className="page-banner">
          <Banner tone="info" title={t(`page.closed.${page.closed}`)} />
        </div>
      )}
      <Split aside={<Rules page={page} />}>
        {page.groups.map((group) => (
          <Card key={group.code} title={say(group.name, locale)}>
            {group.slots.map((view) => (
              <SlotCard
                key={view.slot.code}
                applicationId={page.id}
                view={view}
                mb={page.limits.fileMb}
                refused={refused?.slot === view.slot.code ? refused : null}
              />
            ))}
          </Card>
        ))}
      </Split>
    </>
  );
}

function Rules({ page }: { page: Page }) {
  const { t } = useTranslation("documents");
  const { fileMb, applicationMb } = page.limits;
  return (
    <Card title={t("page.rules.title")}>
      <div className="prose">
        <ul>
          {page.draft && (
            <li>
              {page.missing > 0
                ? t("page.rules.missing", { count: page.missing })
                : t("page.rules.complete")}
            </li>
          )}
          <li>{t("page.rules.limits", { file: fileMb, application: applicationMb })}</li>
          <li>{t("page.rules.password")}</li>
          <li>{page.scanner ? t("page.rules.scanned") : t("page.rules.noScanner")}</li>
          <li>{t("page.rules.library")}</li>
          <li>{t("page.rules.readers")}</li>
        </ul>
        <p>
          <a href="/portal/organisation/documents">{t("page.rules.toLibrary")}</a>
        </p>
      </div>
    </Card>
  );
}
