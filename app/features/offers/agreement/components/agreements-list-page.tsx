import { useTranslation } from "react-i18next";
import { formatDate, say, useLocale } from "~/platform/i18n";
import {
  Card,
  type Column,
  DataTable,
  EmptyState,
  LivePart,
  PageHeader,
  Pager,
  Stack,
  StatusTag,
  Tabs,
} from "~/ui";
import {
  type AgreementPlace,
  type AgreementsQuery,
  agreementLists,
  agreementsHref,
} from "../lists/agreements-query";
import type { AgreementRow } from "../lists/list-agreements.server";
import { taskNames } from "../names";

/** Agreements under negotiation, signed ones, and what is still to be done after signing. */
export function AgreementsListPage({
  query,
  rows,
  next,
}: {
  query: AgreementsQuery;
  rows: AgreementRow[];
  next: AgreementPlace | null;
}) {
  const { t } = useTranslation("agreements");
  const { list, after } = query;
  const columns = useColumns(list);
  return (
    <>
      <PageHeader compact title={t("list.title")} lead={t("list.lead")} />
      <Stack>
        <Tabs
          label={t("list.shown")}
          items={agreementLists.map((one) => ({
            href: agreementsHref({ list: one, after: null }),
            label: t(`list.lists.${one}`),
            current: one === list,
          }))}
        />
        <LivePart name="agreements">
          <Card flush>
            <DataTable
              caption={t(`list.lists.${list}`)}
              captionHidden
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={
                <EmptyState title={t(`list.empty.${list}`)}>
                  <p>{t("list.emptyText")}</p>
                </EmptyState>
              }
            />
          </Card>
          <Pager
            label={t("list.pages")}
            previous={
              after
                ? { href: agreementsHref({ list, after: null }), label: t("list.toFirst") }
                : undefined
            }
            next={
              next
                ? { href: agreementsHref({ list, after: next }), label: t("list.more") }
                : undefined
            }
          />
        </LivePart>
      </Stack>
    </>
  );
}

function useColumns(list: AgreementsQuery["list"]): Column<AgreementRow>[] {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const header = { open: "list.started", signed: "list.signed", tasks: "list.due" } as const;
  const about: Column<AgreementRow> =
    list === "tasks"
      ? {
          key: "task",
          header: t("list.task"),
          cell: (row) => (
            <>
              {row.task && say(taskNames[row.task], locale)}{" "}
              {row.overdue && <StatusTag tone="danger">{t("tasks.states.overdue")}</StatusTag>}
            </>
          ),
        }
      : {
          key: "documents",
          header: t("list.documents"),
          cell: ({ approved, total }) => t("list.documentsOf", { approved, total }),
        };
  return [
    {
      key: "at",
      header: t(header[list]),
      nowrap: true,
      cell: (row) => formatDate(row.at.slice(0, 10), locale),
    },
    {
      key: "application",
      header: t("list.application"),
      rowHeader: true,
      cell: ({ application }) => (
        <>
          <a href={`/admin/applications/${application.id}/agreement`}>{application.number}</a>
          <span className="block font-normal text-ink-soft">{application.organisation}</span>
        </>
      ),
    },
    {
      key: "title",
      header: t("register.project"),
      cell: (row) => <span className="wrap-anywhere">{row.application.title}</span>,
    },
    about,
  ];
}
