import { useTranslation } from "react-i18next";
import type { LibraryDocument } from "~/features/documents/index.server";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  PageHeader,
  Stack,
  StatusTag,
  Tabs,
} from "~/ui";
import type { LibraryEntry, LibraryPage as Page } from "../../documents/library-page.server";
import { FileLink } from "./file-link";
import { fileSize } from "./file-size";
import { ScanTag } from "./scan-tag";

type Version = LibraryDocument["versions"][number];

/** All documents of one organisation by kind, each with its versions and where it is attached. */
export function LibraryPage({
  page,
  archived,
  refusal,
}: {
  page: Page;
  archived: boolean;
  /** code of a message */
  refusal: string | null;
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const { organisation, others, groups } = page;
  return (
    <Stack>
      <PageHeader
        compact
        back={{ href: `/portal/organisation?id=${organisation.id}`, label: t("library.back") }}
        eyebrow={organisation.name}
        title={t("library.title")}
        lead={t("library.lead")}
      />
      {refusal && <Banner tone="danger" announce="alert" title={t(`refusals.${refusal}`)} />}
      {archived && !refusal && (
        <Banner tone="success" announce="status" title={t("library.archived")} />
      )}
      {others.length > 1 && (
        <Tabs
          label={t("library.switch")}
          items={others.map(({ id, name }) => ({
            href: `/portal/organisation/documents?id=${id}`,
            label: name,
            current: id === organisation.id,
          }))}
        />
      )}
      {!page.edits && <Banner title={t("library.viewer")} />}
      {groups.length === 0 && (
        <EmptyState
          title={t("library.empty")}
          action={<ButtonLink href="/portal">{t("library.toApplications")}</ButtonLink>}
        >
          {t("library.emptyText")}
        </EmptyState>
      )}
      {groups.map((group) => (
        <Card key={group.code} title={say(group.name, locale)}>
          {group.confidential && <p className="slot__hint">{t("page.confidential")}</p>}
          <ul className="slot__documents">
            {group.documents.map((document) => (
              <Entry key={document.id} document={document} edits={page.edits} />
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

function Entry({ document, edits }: { document: LibraryEntry; edits: boolean }) {
  const { t } = useTranslation("documents");
  const [newest, ...earlier] = document.versions;
  if (!newest) return null;
  return (
    <li className="held">
      <File version={newest}>
        {document.remarks.map((remark) => (
          <StatusTag key={remark} tone={remark === "expired" ? "danger" : "warning"}>
            {t(`page.remarks.${remark}`)}
          </StatusTag>
        ))}
      </File>
      <p className="held__facts">
        {document.usedIn.length === 0 ? t("library.unused") : `${t("library.usedIn")}: `}
        {document.usedIn.map((use, index) => (
          <span key={use.id}>
            {index > 0 && ", "}
            <a href={`/portal/applications/${use.id}/documents`}>
              {use.number ?? `${use.title || "…"} (${t("library.draft")})`}
            </a>
          </span>
        ))}
      </p>
      {earlier.length > 0 && (
        <Disclosure summary={`${t("library.versions")} (${earlier.length})`}>
          <ul className="stack stack--tight">
            {earlier.map((version) => (
              <li key={version.version}>
                <File version={version} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {edits && (
        <Disclosure summary={t("library.archive")}>
          <form method="post" className="stack stack--tight">
            <p>{t("library.archiveAsk")}</p>
            <input type="hidden" name="document" value={document.id} />
            <div className="button-row">
              <Button name="intent" value="archive" variant="danger" size="small">
                {t("library.archive")}
                <span className="sr-only"> {newest.fileName}</span>
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </li>
  );
}

function File({ version, children }: { version: Version; children?: React.ReactNode }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  return (
    <>
      <div className="held__head">
        <FileLink base="/portal/organisation" file={version} />
        <ScanTag scan={version.scan} />
        {children}
      </div>
      <p className="held__facts">
        {[
          fileSize(version.sizeBytes, locale),
          t("page.version", { version: version.version }),
          version.issuedOn && t("page.issued", { date: formatDate(version.issuedOn, locale) }),
          version.expiresOn && t("page.expires", { date: formatDate(version.expiresOn, locale) }),
          t("page.addedBy", {
            name: version.addedBy,
            date: formatDateTime(version.addedAt, locale),
          }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}
