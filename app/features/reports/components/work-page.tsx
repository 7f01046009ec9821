import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { UnreadTalksCard } from "~/features/applications";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Banner, Card, EmptyState, LivePart, PageHeader, Stack, Stat, StatList } from "~/ui";
import { openStatuses } from "../queue/status-sets";
import type { MyWork } from "../work/my-work.server";
import { Funnel } from "./funnel";
import { QueueTable } from "./queue-table";

const openQuery = openStatuses.map((status) => `status=${status}`).join("&");

/** The first page of staff: what waits for them, what is late, what came last, what stands where. */
export function WorkPage({
  work,
  roles,
  children,
}: {
  work: MyWork;
  roles: readonly string[];
  /** what other features have for this person, after what waits for them */
  children?: ReactNode;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 0);
  const late = work.late.more ? `${number(work.late.total)}+` : number(work.late.total);
  const acts = work.mine.statuses.length > 0;
  return (
    <>
      <PageHeader title={t("work.title")} lead={t("work.lead")} compact />
      <LivePart name="work">
        <Stack>
          <StatList>
            {acts && (
              <Stat
                label={t("work.stats.mine")}
                value={number(work.mine.total)}
                href="/admin/applications?mine=1"
                tone={work.mine.total > 0 ? "action" : "neutral"}
              />
            )}
            <Stat label={t("work.stats.late")} value={late} href="/admin/applications?late=1" />
            <Stat
              label={t("work.stats.open")}
              value={number(work.open)}
              href={`/admin/applications?${openQuery}`}
            />
          </StatList>
          <UnreadTalksCard talks={work.unread} />
          {acts ? (
            <List
              name="mine"
              rows={work.mine.rows}
              roles={roles}
              all={{ total: number(work.mine.total), href: "?mine=1&sort=deadline" }}
            />
          ) : (
            <Banner tone="info">{t("work.observer")}</Banner>
          )}
          {children}
          <List
            name="late"
            rows={work.late.rows}
            roles={roles}
            all={{ total: late, href: "?late=1" }}
          />
          <Funnel {...work} />
          <List name="newest" rows={work.newest} roles={roles} all={{ total: null, href: "" }} />
        </Stack>
      </LivePart>
    </>
  );
}

function List({
  name,
  rows,
  roles,
  all,
}: {
  name: "mine" | "late" | "newest";
  rows: MyWork["newest"];
  roles: readonly string[];
  all: { total: string | null; href: string };
}) {
  const { t } = useTranslation("staff");
  return (
    <Card
      flush
      title={t(`work.${name}`)}
      actions={
        rows.length > 0 && (
          <a href={`/admin/applications${all.href}`}>
            {all.total === null ? t("work.allPlain") : t("work.all", { total: all.total })}
          </a>
        )
      }
    >
      <QueueTable
        caption={t(`work.${name}`)}
        captionHidden
        rows={rows}
        roles={roles}
        empty={
          <EmptyState level={3} title={t(`work.${name}Empty`)}>
            <p>{t(`work.${name}EmptyText`)}</p>
          </EmptyState>
        }
      />
    </Card>
  );
}
