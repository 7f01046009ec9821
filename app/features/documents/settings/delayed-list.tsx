import { useTranslation } from "react-i18next";
import { formatDateTime, formatNumber, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card, DataTable, Stack } from "~/ui";
import { megabyte } from "../store/limits";
import type { DelayedFiles } from "./list-delayed.server";

/** Files that the scanner will not look at before its settings change, why, and the way to ask it again. */
export function DelayedList({ files }: { files: DelayedFiles }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  if (files.rows.length === 0) return null;
  const limits = [...new Set(files.rows.map(({ limit }) => limit))].sort();
  const size = (bytes: number) => {
    const mb = Math.max(0.1, bytes / megabyte);
    return `${formatNumber(mb, locale, 1)} ${t("settings.mb")}`;
  };
  return (
    <Card id="delayed" title={t("settings.delayed.title")}>
      <Stack>
        <Banner tone="warning">
          <p>{t("settings.delayed.why", { limits: limits.join(", ") })}</p>
        </Banner>
        <DataTable
          caption={t("settings.delayed.title")}
          captionHidden
          rows={files.rows}
          rowKey={(file) => file.id}
          columns={[
            {
              key: "file",
              header: t("settings.quarantine.file"),
              rowHeader: true,
              cell: (file) => <bdi className="wrap-anywhere">{file.fileName}</bdi>,
            },
            {
              key: "size",
              header: t("view.size"),
              nowrap: true,
              cell: (file) => size(file.sizeBytes),
            },
            {
              key: "limit",
              header: t("settings.delayed.limit"),
              cell: (file) => <code className="wrap-anywhere">{file.limit}</code>,
            },
            {
              key: "organisation",
              header: t("settings.quarantine.organisation"),
              cell: (file) => file.organisation ?? t("settings.quarantine.cluster"),
            },
            {
              key: "uploaded",
              header: t("settings.delayed.uploaded"),
              cell: (file) => formatDateTime(file.uploadedAt, locale),
            },
          ]}
        />
        {files.more && <p className="text-sm text-ink-soft">{t("settings.delayed.more")}</p>}
        <form method="post">
          <ButtonRow>
            <Button name="intent" value="scan_again" variant="secondary">
              {t("settings.delayed.again")}
            </Button>
          </ButtonRow>
        </form>
      </Stack>
    </Card>
  );
}
