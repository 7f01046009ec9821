import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import { Banner, Card, type Column, DataTable, Disclosure, Stack, StatusTag } from "~/ui";
import type {
  StaffDocuments,
  SubmittedDocument,
  VersionDocuments,
} from "../../documents/staff-documents.server";
import { StaffHeader } from "../staff-header";
import { FileLink } from "./file-link";
import { fileSize } from "./file-size";
import { ScanTag } from "./scan-tag";

/** The documents of every submitted version, the newest one open. */
export function StaffDocumentsPage({
  page,
  roles,
}: {
  page: StaffDocuments;
  roles: readonly string[];
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const base = `/admin/applications/${page.id}`;
  const [newest, ...earlier] = page.versions;
  const title = (one: VersionDocuments) =>
    t("staff.version", { version: one.version, date: formatDateTime(one.submittedAt, locale) });
  return (
    <>
      <StaffHeader head={page} part="documents" roles={roles} />
      <h2 className="sr-only">{t("staff.title")}</h2>
      <Stack>
        <p className="held__facts">{t("staff.lead")}</p>
        {newest && (
          <Card title={title(newest)}>
            <Version base={base} one={newest} caption={title(newest)} />
          </Card>
        )}
        {earlier.length > 0 && (
          <Card title={t("staff.earlierTitle")}>
            {earlier.map((one) => (
              <Disclosure
                key={one.version}
                summary={`${title(one)} · ${t("staff.documents", { count: one.documents.length })}`}
              >
                <Version base={base} one={one} caption={title(one)} />
              </Disclosure>
            ))}
          </Card>
        )}
      </Stack>
    </>
  );
}

function Version({ base, one, caption }: { base: string; one: VersionDocuments; caption: string }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const names = (texts: VersionDocuments["empty"]["mandatory"]) =>
    texts.map((text) => say(text, locale)).join(", ");
  return (
    <Stack gap="tight">
      <p className="held__facts">{t("staff.submittedBy", { name: one.submittedBy })}</p>
      <DataTable
        caption={caption}
        captionHidden
        columns={useColumns(base)}
        rows={one.documents}
        rowKey={(row) => `${row.slot} ${row.documentId}`}
        empty={<p>{t("staff.none")}</p>}
      />
      {one.empty.mandatory.length > 0 && (
        <Banner tone="warning" title={t("staff.emptyMandatoryTitle")}>
          {names(one.empty.mandatory)}
        </Banner>
      )}
      {one.empty.optional.length > 0 && (
        <p className="held__facts">
          {t("staff.emptyOptionalTitle")}: {names(one.empty.optional)}
        </p>
      )}
    </Stack>
  );
}

function useColumns(base: string): Column<SubmittedDocument>[] {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const days = (row: SubmittedDocument) =>
    [
      row.issuedOn && t("page.issued", { date: formatDate(row.issuedOn, locale) }),
      row.expiresOn && t("page.expires", { date: formatDate(row.expiresOn, locale) }),
    ].filter(Boolean);
  return [
    {
      key: "document",
      header: t("staff.columns.document"),
      rowHeader: true,
      cell: (row) => (
        <>
          {say(row.name, locale)}
          {row.confidential && <div className="held__facts">{t("staff.confidential")}</div>}
        </>
      ),
    },
    {
      key: "file",
      header: t("staff.columns.file"),
      cell: (row) => (
        <>
          <FileLink base={base} file={row} />
          <div className="held__facts">
            {t("page.version", { version: row.version })} · {fileSize(row.sizeBytes, locale)}
          </div>
          {row.changed && <StatusTag tone="progress">{t("staff.changed")}</StatusTag>}
          <details className="hash-part">
            <summary>
              <span className="sr-only">{t("staff.hashFull", { name: row.fileName })}</span>
              <span aria-hidden="true">SHA-256 {row.sha256.slice(0, 8)}…</span>
            </summary>
            <code className="hash">{row.sha256}</code>
          </details>
        </>
      ),
    },
    {
      key: "added",
      header: t("staff.columns.added"),
      cell: (row) => (
        <>
          {row.addedBy}
          <div className="held__facts">{formatDateTime(row.addedAt, locale)}</div>
        </>
      ),
    },
    {
      key: "state",
      header: t("staff.columns.state"),
      cell: (row) => (
        <>
          <ScanTag scan={row.scan} />
          {days(row).map((day) => (
            <div key={day} className="held__facts">
              {day}
            </div>
          ))}
          {row.remarks.map((remark) => (
            <StatusTag key={remark} tone={remark === "expired" ? "danger" : "warning"}>
              {t(`page.remarks.${remark}`)}
            </StatusTag>
          ))}
        </>
      ),
    },
  ];
}
