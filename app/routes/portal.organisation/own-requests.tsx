import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, Card, DataTable, EmptyState, PageHeader, Stack, StatusTag } from "~/ui";

type OwnRequest = {
  id: string;
  name: string;
  status: "pending" | "accepted" | "declined";
  createdAt: Date | string;
};

const tones = { pending: "progress", accepted: "success", declined: "danger" } as const;

/** What somebody sees who belongs to no organisation yet. */
export function OwnRequests({ requests, top }: { requests: OwnRequest[]; top: ReactNode }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const last = requests[0]?.status;
  return (
    <Stack>
      {top}
      <PageHeader title={t("page.none_title")} lead={t("page.none_lead")} />
      {last === "pending" && <Banner tone="info" title={t("page.waiting")} />}
      {last === "declined" && <Banner tone="warning" title={t("page.refused")} />}
      <Card title={t("page.own_requests")}>
        <DataTable
          caption={t("page.own_requests")}
          captionHidden
          rows={requests}
          rowKey={(request) => request.id}
          empty={<EmptyState level={3} title={t("page.no_requests_at_all")} />}
          columns={[
            {
              key: "name",
              header: t("page.title"),
              rowHeader: true,
              cell: (request) => request.name,
            },
            {
              key: "date",
              header: t("page.request_date"),
              cell: (request) => formatDate(request.createdAt, locale),
            },
            {
              key: "status",
              header: t("page.state"),
              cell: (request) => (
                <StatusTag tone={tones[request.status]}>
                  {t(`page.request_status.${request.status}`)}
                </StatusTag>
              ),
            },
          ]}
        />
      </Card>
    </Stack>
  );
}
