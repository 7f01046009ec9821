import { formatDate, formatNumber } from "~/platform/i18n";
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
import { offerTone } from "../states";
import type { OfferRow } from "../views/list-offers.server";
import { type OfferPlace, type OffersQuery, offerLists, offersHref } from "../views/offers-query";
import { useWording } from "./use-wording";

/** Offers by state, those that can be answered by what ends first. */
export function OffersListPage({
  query: { list, after },
  rows,
  next,
}: {
  query: OffersQuery;
  rows: OfferRow[];
  next: OfferPlace | null;
}) {
  const { words, locale } = useWording();
  const columns: Column<OfferRow>[] = [
    {
      key: "until",
      header: words("list.until"),
      nowrap: true,
      cell: ({ until }) => formatDate(until, locale),
    },
    {
      key: "application",
      header: words("list.application"),
      rowHeader: true,
      cell: ({ application, number }) => (
        <>
          <a href={`/admin/applications/${application.id}/offer?version=${number}`}>
            {application.number}
          </a>
          <span className="block font-normal">{application.title}</span>
          <span className="block font-normal text-ink-soft">{application.organisation}</span>
        </>
      ),
    },
    { key: "number", header: words("list.number"), numeric: true, cell: ({ number }) => number },
    {
      key: "area",
      header: words("list.area"),
      numeric: true,
      cell: ({ areaM2 }) => formatNumber(areaM2, locale, 1),
    },
    {
      key: "state",
      header: words("list.state"),
      cell: ({ state, asked }) => (
        <StatusTag tone={asked ? "warning" : offerTone[state]}>
          {asked ? words("list.asked") : words(`states.${state}`)}
        </StatusTag>
      ),
    },
  ];
  return (
    <>
      <PageHeader compact title={words("list.title")} lead={words("list.lead")} />
      <Stack>
        <Tabs
          label={words("list.shown")}
          items={offerLists.map((one) => ({
            href: offersHref({ list: one, after: null }),
            label: words(`list.lists.${one}`),
            current: one === list,
          }))}
        />
        <LivePart name="offers">
          <Card flush>
            <DataTable
              caption={words(`list.lists.${list}`)}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              empty={
                <EmptyState title={words("list.empty")}>
                  <p>{words("list.emptyText")}</p>
                </EmptyState>
              }
            />
          </Card>
          <Pager
            label={words("list.pages")}
            previous={
              after
                ? { href: offersHref({ list, after: null }), label: words("list.toFirst") }
                : undefined
            }
            next={
              next
                ? { href: offersHref({ list, after: next }), label: words("list.more") }
                : undefined
            }
          />
        </LivePart>
      </Stack>
    </>
  );
}
