import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DataTable, EmptyState, LivePart, PageHeader, Pager, Stack, Tabs } from "~/ui";
import {
  type ConditionPlace,
  type ConditionsQuery,
  conditionLists,
  conditionsHref,
} from "../conditions-query";
import type { ConditionRow } from "../list-conditions.server";
import { ConditionStateTag } from "./condition-state-tag";

/** Conditions of all approvals that are not settled, the first due first. */
export function ConditionsListPage({
  query,
  rows,
  next,
}: {
  query: ConditionsQuery;
  rows: ConditionRow[];
  next: ConditionPlace | null;
}) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { list, after } = query;
  return (
    <>
      <PageHeader compact title={t("list.title")} lead={t("list.lead")} />
      <Stack>
        <Tabs
          label={t("list.shown")}
          items={conditionLists.map((one) => ({
            href: conditionsHref({ list: one, after: null }),
            label: t(`list.lists.${one}`),
            current: one === list,
          }))}
        />
        <LivePart name="conditions">
          <Card flush>
            <DataTable
              caption={t(`list.lists.${list}`)}
              captionHidden
              rows={rows}
              rowKey={(row) => row.id}
              empty={
                <EmptyState title={t(`list.empty.${list}`)}>
                  <p>{t("list.emptyText")}</p>
                </EmptyState>
              }
              columns={[
                {
                  key: "due",
                  header: t("list.due"),
                  nowrap: true,
                  cell: (row) => formatDate(row.due, locale),
                },
                {
                  key: "application",
                  header: t("list.application"),
                  rowHeader: true,
                  cell: ({ id, application }) => (
                    <>
                      <a href={`/admin/applications/${application.id}/conditions#condition-${id}`}>
                        {application.number}
                      </a>
                      <span className="block font-normal text-ink-soft">
                        {application.organisation}
                      </span>
                    </>
                  ),
                },
                {
                  key: "text",
                  header: t("list.condition"),
                  cell: (row) => <span className="wrap-anywhere">{row.text}</span>,
                },
                {
                  key: "owner",
                  header: t("owner"),
                  cell: (row) => t(`owners.staff.${row.owner}`),
                },
                {
                  key: "state",
                  header: t("state"),
                  cell: (row) => <ConditionStateTag condition={row} side="staff" />,
                },
              ]}
            />
          </Card>
          <Pager
            label={t("list.pages")}
            previous={
              after
                ? { href: conditionsHref({ list, after: null }), label: t("list.toFirst") }
                : undefined
            }
            next={
              next
                ? { href: conditionsHref({ list, after: next }), label: t("list.more") }
                : undefined
            }
          />
        </LivePart>
      </Stack>
    </>
  );
}
