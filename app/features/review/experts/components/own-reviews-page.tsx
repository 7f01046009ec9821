import { useTranslation } from "react-i18next";
import { formatDate, say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Card,
  type Column,
  DataTable,
  EmptyState,
  LivePart,
  PageHeader,
  Pager,
  Stack,
  StatusTag,
} from "~/ui";
import type { OwnAssignment, OwnAssignments } from "../../assignments/own-assignments.server";
import { findCompetence } from "../competences";
import { stateTone } from "./state-tone";

const answers = ["accepted", "declined", "recused"] as const;

/** An expert's own work: what to answer, what to score, what is done. */
export function OwnReviewsPage({
  list,
  answered,
  profile,
}: {
  list: OwnAssignments;
  /** what the expert has just answered, as the address says */
  answered: string | null;
  /** the address of their own profile */
  profile: string;
}) {
  const { t } = useTranslation("review-experts");
  const done = answers.find((one) => one === answered);
  const none = [list.invited, list.accepted, list.done].every((rows) => rows.length === 0);
  return (
    <>
      <PageHeader
        compact
        title={t("own.title")}
        lead={t("own.lead")}
        actions={<a href={profile}>{t("own.profile")}</a>}
      />
      <Stack>
        {done && <Banner tone="success" announce="status" title={t(`own.answered.${done}`)} />}
        <LivePart name="reviews">
          <Stack>
            {none && <EmptyState title={t("own.empty")}>{t("own.emptyText")}</EmptyState>}
            <Part name="invited" rows={list.invited} date="respondBy" />
            <Part name="accepted" rows={list.accepted} date="dueAt" />
            <Part name="done" rows={list.done} />
          </Stack>
        </LivePart>
        <Pager
          label={t("own.pages")}
          previous={list.first ? undefined : { href: "/admin/reviews", label: t("own.first") }}
          next={list.next ? { href: `?after=${list.next}`, label: t("own.next") } : undefined}
        />
      </Stack>
    </>
  );
}

function Part({
  name,
  rows,
  date,
}: {
  name: "invited" | "accepted" | "done";
  rows: OwnAssignment[];
  date?: "respondBy" | "dueAt";
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  if (rows.length === 0) return null;
  const due: Column<OwnAssignment>[] = date
    ? [
        {
          key: "due",
          header: t(`own.${date}`),
          cell: (row) => (
            <>
              {formatDate(row[date], locale)}
              {row.late && (
                <span className="block">
                  <StatusTag tone="danger">{t("late")}</StatusTag>
                </span>
              )}
            </>
          ),
        },
      ]
    : [
        {
          key: "state",
          header: t("own.state"),
          cell: ({ state }) => (
            <StatusTag tone={stateTone(state)} plain>
              {t(`states.${state}`)}
            </StatusTag>
          ),
        },
      ];
  return (
    <Card flush title={t(`own.${name}`)}>
      <DataTable
        caption={t(`own.${name}`)}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "application",
            header: t("own.application"),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/admin/reviews/${row.id}`}>{row.number}</a>
                <span className="block font-normal break-words">{row.title}</span>
              </>
            ),
          },
          { key: "organisation", header: t("own.organisation"), cell: (row) => row.organisation },
          {
            key: "fields",
            header: t("own.fields"),
            cell: (row) =>
              row.fields
                .flatMap((code) => {
                  const known = findCompetence(code);
                  return known ? [say(known.label, locale)] : [];
                })
                .join("; ") || "—",
          },
          ...due,
        ]}
      />
    </Card>
  );
}
