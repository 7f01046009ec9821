import { useTranslation } from "react-i18next";
import type { StaffRole } from "~/features/accounts";
import type { ApplicationStatus } from "~/features/applications";
import { comparesApplications } from "~/features/review";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Button, ButtonLink, Card, EmptyState, LivePart, PageHeader, Pager } from "~/ui";
import { isFiltered, type QueueFilter, queueQuery } from "../queue/filters";
import type { QueuePage as Page } from "../queue/search-queue.server";
import { QueueChips, QueueFilters } from "./queue-filters";
import { QueueTable, totalText } from "./queue-table";

/** The queue: filters, what they leave, and the way on. */
export function QueuePage({
  filter,
  page,
  roles,
}: {
  filter: QueueFilter;
  page: Page;
  roles: readonly StaffRole[];
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 0);
  const total = totalText(t, page.total, number(page.total.count));
  const counts: Partial<Record<ApplicationStatus, number>> = {};
  for (const { status, total: one } of page.counters) counts[status] = (counts[status] ?? 0) + one;
  const href = (change: Partial<QueueFilter>) =>
    `/admin/applications${queueQuery({ ...filter, after: null, before: null, ...change })}`;
  const compares = comparesApplications({ staffRoles: [...roles] }) && page.rows.length > 0;
  const note = filter.q
    ? "sortSearch"
    : { newest: "", deadline: "sortOnlyDated", area: "sortOnlyArea" }[filter.sort];
  return (
    <>
      <PageHeader title={t("queue.title")} compact />
      <QueueFilters
        filter={filter}
        counts={Object.fromEntries(
          Object.entries(counts).map(([status, one]) => [status, number(one)]),
        )}
      />
      <QueueChips filter={filter} />
      <LivePart name="queue">
        <p role="status" className="mb-3 text-sm text-ink-soft">
          {t("queue.found", { total })} {note && t(`queue.${note}`)}
        </p>
        <form action="/admin/compare" className="stack stack--tight">
          <Card flush>
            <QueueTable
              caption={t("queue.caption", { total })}
              captionHidden
              rows={page.rows}
              roles={roles}
              tick={compares ? "ids" : undefined}
              empty={
                isFiltered(filter) || filter.after || filter.before ? (
                  <EmptyState
                    title={t("queue.emptyTitle")}
                    action={
                      <ButtonLink href="/admin/applications" variant="secondary">
                        {t("queue.reset")}
                      </ButtonLink>
                    }
                  >
                    <p>{t("queue.emptyText")}</p>
                  </EmptyState>
                ) : (
                  <EmptyState title={t("queue.noneTitle")}>
                    <p>{t("queue.noneText")}</p>
                  </EmptyState>
                )
              }
            />
          </Card>
          {compares && (
            <div className="compare-bar">
              <Button variant="secondary">{t("compare.button")}</Button>
              <p className="text-sm text-ink-soft">{t("compare.hint")}</p>
            </div>
          )}
        </form>
      </LivePart>
      {(page.previous || page.next) && (
        <Pager
          label={t("queue.pages")}
          previous={
            page.previous
              ? { href: href({ before: page.previous }), label: t("queue.previous") }
              : undefined
          }
          next={
            page.next ? { href: href({ after: page.next }), label: t("queue.next") } : undefined
          }
        />
      )}
    </>
  );
}
