import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, DataTable, EmptyState, Pager } from "~/ui";
import type { QuarantinePage } from "./list-quarantine.server";

/** Files that the scanner found infected: whose they are, who brought them, what was found. */
export function QuarantineList({ page, paged }: { page: QuarantinePage; paged: boolean }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  return (
    <Card id="quarantine" title={t("settings.quarantine.title")} flush={page.rows.length > 0}>
      <DataTable
        caption={t("settings.quarantine.title")}
        captionHidden
        rows={page.rows}
        rowKey={(file) => file.id}
        empty={
          <EmptyState title={t("settings.quarantine.empty")}>
            {t("settings.quarantine.empty_text")}
          </EmptyState>
        }
        columns={[
          {
            key: "file",
            header: t("settings.quarantine.file"),
            rowHeader: true,
            cell: (file) => <bdi className="wrap-anywhere">{file.fileName}</bdi>,
          },
          {
            key: "signature",
            header: t("settings.quarantine.signature"),
            cell: (file) => <span className="wrap-anywhere">{file.signature}</span>,
          },
          {
            key: "organisation",
            header: t("settings.quarantine.organisation"),
            cell: (file) => file.organisation ?? t("settings.quarantine.cluster"),
          },
          {
            key: "uploader",
            header: t("settings.quarantine.uploader"),
            cell: (file) => file.uploader ?? t("settings.quarantine.portal"),
          },
          {
            key: "found",
            header: t("settings.quarantine.found"),
            nowrap: true,
            cell: (file) => formatDateTime(file.scannedAt, locale),
          },
        ]}
      />
      <Pager
        label={t("settings.quarantine.pages")}
        previous={
          paged ? { href: "?#quarantine", label: t("settings.quarantine.first") } : undefined
        }
        next={
          page.next
            ? {
                href: `?after=${encodeURIComponent(page.next)}#quarantine`,
                label: t("settings.quarantine.next"),
              }
            : undefined
        }
      />
    </Card>
  );
}
