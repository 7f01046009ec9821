import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, type Column, DataTable, EmptyState, StatusTag } from "~/ui";
import { endedByStage } from "../../assignments/end-reasons";
import type { TypedReviews } from "../../assignments/post-reviews.server";
import type { ShownAssignment, ShownRound } from "../../assignments/reviews-page.server";
import type { Candidate } from "../../proposal/candidates";
import { AssignmentActions } from "./assignment-actions";
import { stateTone } from "./state-tone";

type Refused = { typed: TypedReviews; errorOf: (name: string) => string | undefined };

/** The assignments of one round; `candidates` when the reader may change them. */
export function RoundCard({
  round,
  candidates,
  refused,
}: {
  round: ShownRound;
  candidates: readonly Candidate[] | null;
  refused: Refused | null;
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const acts = candidates !== null && round.closedAt === null;
  const actions: Column<ShownAssignment>[] = acts
    ? [
        {
          key: "actions",
          header: t("page.actions"),
          cell: (row) => (
            <AssignmentActions
              assignment={row}
              candidates={candidates}
              refused={refused?.typed.assignment === row.id ? refused : null}
            />
          ),
        },
      ]
    : [];
  return (
    <Card
      flush
      title={t("page.round", { number: round.number })}
      actions={
        round.closedAt ? (
          <StatusTag plain>
            {t("page.roundClosed", { date: formatDate(round.closedAt, locale) })}
          </StatusTag>
        ) : (
          <StatusTag tone="progress">{t("page.roundOpen")}</StatusTag>
        )
      }
    >
      <p className="px-5 py-3 text-sm text-ink-soft">
        {t("page.roundFacts", {
          opened: formatDate(round.openedAt, locale),
          due: formatDate(round.dueAt, locale),
          rubric: round.rubricVersion,
        })}
      </p>
      <DataTable
        caption={t("page.round", { number: round.number })}
        captionHidden
        rows={round.assignments}
        rowKey={(row) => row.id}
        empty={<EmptyState level={3} title={t("page.noneInRound")} />}
        columns={[
          {
            key: "expert",
            header: t("page.expert"),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.expert.name}
                <span className="block font-normal text-ink-soft">
                  {t(row.expert.external ? "external" : "internal")}
                </span>
                {row.replaces && (
                  <span className="block font-normal text-ink-soft">
                    {t("page.replaces", { name: row.replaces })}
                  </span>
                )}
              </>
            ),
          },
          { key: "state", header: t("page.state"), cell: (row) => <State assignment={row} /> },
          { key: "dates", header: t("page.dates"), cell: (row) => <Dates assignment={row} /> },
          ...actions,
        ]}
      />
    </Card>
  );
}

function State({ assignment }: { assignment: ShownAssignment }) {
  const { t } = useTranslation("review-experts");
  const ended = endedByStage(assignment.endReason);
  const reason = ended ? t(`ended.${ended}`) : assignment.endReason;
  return (
    <>
      <StatusTag tone={stateTone(assignment.state)}>{t(`states.${assignment.state}`)}</StatusTag>
      {assignment.late && (
        <>
          {" "}
          <StatusTag tone="danger">{t("late")}</StatusTag>
        </>
      )}
      {reason && (
        <span className="block break-words text-sm text-ink-soft">
          {t("page.reason", { reason })}
        </span>
      )}
      {assignment.replacedBy && (
        <span className="block text-sm text-ink-soft">
          {t("page.replacedBy", { name: assignment.replacedBy })}
        </span>
      )}
    </>
  );
}

function Dates({ assignment }: { assignment: ShownAssignment }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const { state, invitedAt, respondBy, dueAt, submittedAt, endedAt } = assignment;
  const dates: [string, Date | null][] = [
    ["invitedAt", invitedAt],
    ["respondBy", state === "invited" ? respondBy : null],
    ["dueAt", endedAt || submittedAt ? null : dueAt],
    ["submittedAt", submittedAt],
    ["endedAt", endedAt],
  ];
  return (
    <ul className="text-sm">
      {dates.map(
        ([key, date]) =>
          date && <li key={key}>{t(`page.${key}`, { date: formatDate(date, locale) })}</li>,
      )}
    </ul>
  );
}
