import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonRow, Card, EmptyState, PageHeader, Pager, Stack } from "~/ui";
import type { Lacking } from "../../proposal/lacking.server";
import { expertsField, mostApplications } from "../../proposal/limits";
import type { Proposed } from "../../proposal/make-proposal.server";
import { CandidatesField } from "./candidates-field";
import { demandName } from "./demands-card";
import { LackingTable } from "./lacking-table";

/** Applications that lack experts, to choose those for one proposal. */
export function LackingPage({
  list,
  invited,
}: {
  list: { rows: Lacking[]; next: string | null; first: boolean };
  /** how many were just invited, as the address says */
  invited: number;
}) {
  const { t } = useTranslation("review-experts");
  return (
    <>
      <PageHeader
        compact
        title={t("assign.listTitle")}
        lead={t("assign.listLead", { most: mostApplications })}
      />
      <Stack>
        {invited > 0 && (
          <Banner tone="success" announce="status" title={t("assign.done", { count: invited })} />
        )}
        <form method="get">
          <Stack>
            <Card flush>
              <LackingTable rows={list.rows} choosable />
            </Card>
            {list.rows.length > 0 && (
              <ButtonRow>
                <Button>{t("assign.propose")}</Button>
              </ButtonRow>
            )}
          </Stack>
        </form>
        <Pager
          label={t("assign.pages")}
          previous={
            list.first ? undefined : { href: "/admin/reviews/assign", label: t("assign.first") }
          }
          next={list.next ? { href: `?after=${list.next}`, label: t("assign.next") } : undefined}
        />
      </Stack>
    </>
  );
}

export type AssignAnswer = {
  results: { id: string; invited: number; refusal: Refusal | null }[];
  ticked: Record<string, string[]>;
};

/** The proposal for the chosen applications as one form. */
export function AssignPage({
  proposed,
  answer,
}: {
  proposed: Proposed[];
  answer: AssignAnswer | undefined;
}) {
  const { t } = useTranslation("review-experts");
  return (
    <>
      {answer && <Outcome proposed={proposed} answer={answer} />}
      <PageHeader
        compact
        back={{ href: "/admin/reviews/assign", label: t("assign.back") }}
        title={t("assign.title")}
        lead={t("assign.lead")}
      />
      {proposed.length === 0 ? (
        <EmptyState title={t("assign.nothing")}>{t("assign.nothingText")}</EmptyState>
      ) : (
        <form method="post">
          <Stack>
            {proposed.map((one) => (
              <Application key={one.id} proposed={one} answer={answer} />
            ))}
            <ButtonRow>
              <Button name="intent" value="invite_experts">
                {t("assign.confirm")}
              </Button>
            </ButtonRow>
          </Stack>
        </form>
      )}
    </>
  );
}

function Application({
  proposed,
  answer,
}: {
  proposed: Proposed;
  answer: AssignAnswer | undefined;
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const gaps = proposed.coverage.filter((one) => one.missing > one.proposed);
  const failed = answer?.results.some((one) => one.id === proposed.id && one.refusal);
  return (
    <Card
      title={`${proposed.number} · ${proposed.title}`}
      actions={
        <a href={`/admin/applications/${proposed.id}/reviews`}>
          {t("assign.open")}
          <span className="sr-only"> {proposed.number}</span>
        </a>
      }
    >
      <Stack gap="tight">
        <p className="text-sm text-ink-soft">
          {proposed.organisation}
          {proposed.dueAt && ` · ${t("assign.due")}: ${formatDate(proposed.dueAt, locale)}`}
        </p>
        {gaps.length > 0 && (
          <Banner tone="warning" title={t("page.gaps")}>
            <ul className="list-disc pl-5">
              {gaps.map(({ demand, missing, proposed: found }) => {
                const what = demandName(demand, t, locale);
                return <li key={what}>{t("page.gap", { what, count: missing - found })}</li>;
              })}
            </ul>
          </Banner>
        )}
        <CandidatesField
          name={expertsField(proposed.id)}
          legend={t("page.candidates")}
          candidates={proposed.candidates}
          ticked={failed ? answer?.ticked[proposed.id] : undefined}
        />
      </Stack>
    </Card>
  );
}

function Outcome({ proposed, answer }: { proposed: Proposed[]; answer: AssignAnswer }) {
  const { t } = useTranslation("review-experts");
  if (answer.results.length === 0) {
    return <Banner tone="danger" announce="alert" title={t("errors.experts_required")} />;
  }
  const numberOf = (id: string) => proposed.find((one) => one.id === id)?.number ?? "";
  return (
    <Banner tone="danger" announce="alert" title={t("assign.failed")}>
      <ul className="list-disc pl-5">
        {answer.results.map(({ id, invited, refusal }) => (
          <li key={id}>
            {refusal
              ? t("assign.failedOne", {
                  number: numberOf(id),
                  message: t(`errors.${refusal.code}`, refusal.params),
                })
              : t("assign.doneOne", { number: numberOf(id), invited })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
