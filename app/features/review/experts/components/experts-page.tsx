import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DataTable, EmptyState, PageHeader, Pager, Stack } from "~/ui";
import type { ExpertProfileView } from "../expert-profile.server";
import { nameOf } from "./demands-card";

const shownCompetences = 4;

/** Everybody who can be asked, with what they can judge and how much they have to do. */
export function ExpertsPage({
  list,
}: {
  list: { rows: ExpertProfileView[]; next: string | null; first: boolean };
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const away = useAway();
  return (
    <>
      <PageHeader compact title={t("experts.title")} lead={t("experts.lead")} />
      <Stack>
        <Card flush>
          <DataTable
            caption={t("experts.caption")}
            captionHidden
            rows={list.rows}
            rowKey={(row) => row.id}
            empty={
              <EmptyState level={3} title={t("experts.empty")}>
                {t("experts.emptyText")}
              </EmptyState>
            }
            columns={[
              {
                key: "name",
                header: t("experts.name"),
                rowHeader: true,
                cell: (row) => (
                  <>
                    <a href={`/admin/settings/experts/${row.id}`}>{row.name}</a>
                    <span className="block font-normal text-ink-soft">
                      {t(row.external ? "external" : "internal")}
                    </span>
                  </>
                ),
              },
              {
                key: "competences",
                header: t("experts.competences"),
                cell: ({ competences }) => {
                  const names = competences.map((code) => nameOf(code, locale));
                  const rest = names.length - shownCompetences;
                  return names.length === 0
                    ? t("experts.noCompetences")
                    : `${names.slice(0, shownCompetences).join("; ")}${
                        rest > 0 ? ` ${t("experts.more", { count: rest })}` : ""
                      }`;
                },
              },
              {
                key: "load",
                header: t("experts.load"),
                numeric: true,
                cell: ({ load, cap }) => t("loadOf", { load, cap }),
              },
              {
                key: "away",
                header: t("experts.away"),
                cell: (row) => away(row) ?? t("experts.present"),
              },
            ]}
          />
        </Card>
        <Pager
          label={t("experts.pages")}
          previous={
            list.first ? undefined : { href: "/admin/settings/experts", label: t("experts.first") }
          }
          next={list.next ? { href: `?after=${list.next}`, label: t("experts.next") } : undefined}
        />
      </Stack>
    </>
  );

  function useAway() {
    return ({ awayFrom, awayUntil }: ExpertProfileView): string | null => {
      const day = (text: string | null) => text && formatDate(`${text}T12:00:00Z`, locale);
      if (!awayFrom && !awayUntil) return null;
      const which = awayFrom && awayUntil ? "both" : awayFrom ? "from" : "until";
      return t(`page.away.${which}`, { from: day(awayFrom), until: day(awayUntil) });
    };
  }
}
