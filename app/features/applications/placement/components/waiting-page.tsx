import { useTranslation } from "react-i18next";
import { parameterName, SiteFrame } from "~/features/site";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, type Column, DataTable, EmptyState, LivePart, Pager, StatusTag, Tabs } from "~/ui";
import { type WaitingList, type WaitingRow, waitingLists } from "../waiting-lists";

const path = "/admin/site/waiting";
const at = (which: WaitingList) => (which === "all" ? path : `${path}?show=${which}`);

/** Who waits for space, what is in their way, and whom something fits now. */
export function WaitingPage({
  which,
  rows,
  next,
  first,
  illustrative,
}: {
  which: WaitingList;
  rows: WaitingRow[];
  next: string | null;
  /** whether these are the first of the list */
  first: boolean;
  illustrative: boolean;
}) {
  const { t } = useTranslation("site-allocations");
  const href = (after: string) => {
    const query = new URLSearchParams({ ...(which !== "all" && { show: which }), after });
    return `${path}?${query}`;
  };
  return (
    <SiteFrame
      place="waiting"
      title={t("list.title")}
      lead={t("list.lead")}
      illustrative={illustrative}
    >
      <Tabs
        label={t("list.lists")}
        items={waitingLists.map((one) => ({
          href: at(one),
          label: t(`list.${one}`),
          current: one === which,
        }))}
      />
      <LivePart name="waiting">
        <Card flush>
          <WaitingTable rows={rows} which={which} />
        </Card>
      </LivePart>
      <Pager
        label={t("list.pages")}
        {...(!first && { previous: { href: at(which), label: t("list.toFirst") } })}
        {...(next && { next: { href: href(next), label: t("list.more") } })}
      />
    </SiteFrame>
  );
}

function WaitingTable({ rows, which }: { rows: WaitingRow[]; which: WaitingList }) {
  const { t } = useTranslation("site-allocations");
  const { t: fit } = useTranslation("site-fit");
  const locale = useLocale();
  const columns: Column<WaitingRow>[] = [
    {
      key: "number",
      header: t("list.application"),
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={`/admin/applications/${row.applicationId}/allocation?phase=${row.phase}#choice`}>
            {row.number}
          </a>
          <span className="block">{row.title}</span>
          <span className="block text-ink-soft">{row.organisation}</span>
        </>
      ),
    },
    { key: "phase", header: t("list.phase"), numeric: true, cell: (row) => row.phase + 1 },
    {
      key: "since",
      header: t("list.since"),
      nowrap: true,
      cell: (row) => formatDate(row.since, locale),
    },
    {
      key: "reasons",
      header: t("list.reasons"),
      cell: (row) =>
        row.reasons.map((one) => parameterName(one, fit, locale)).join(", ") ||
        (row.fittingSince ? "—" : t("list.noReasons")),
    },
    {
      key: "fitting",
      header: t("list.fits"),
      cell: (row) =>
        row.fittingSince ? (
          <>
            <StatusTag tone="action">{t("waiting.fits")}</StatusTag>
            <span className="block">{row.fitting.join(", ")}</span>
            <span className="block text-ink-soft">
              {t("list.fitsSince", { date: formatDate(row.fittingSince, locale) })}
            </span>
          </>
        ) : (
          t("list.nothing")
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.applicationId}-${row.phase}`}
      empty={
        <EmptyState title={t(`list.empty.${which}`)}>
          <p>{t("list.emptyText")}</p>
        </EmptyState>
      }
    />
  );
}
