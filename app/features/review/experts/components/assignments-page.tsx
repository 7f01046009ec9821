import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { StaffHeader } from "~/features/applications";
import { useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card, EmptyState, LivePart, Stack } from "~/ui";
import type { TypedReviews } from "../../assignments/post-reviews.server";
import type { ReviewsPage } from "../../assignments/reviews-page.server";
import type { Candidate } from "../../proposal/candidates";
import { CandidatesField } from "./candidates-field";
import { DemandsCard, demandName } from "./demands-card";
import { RoundCard } from "./round-card";

const notices = ["invited", "reminded", "revoked", "replaced"] as const;

/** Who assesses an application: demands, rounds with their assignments, whom to invite; `children` stand between. */
export function AssignmentsPage({
  page,
  roles,
  done,
  refused,
  children,
}: {
  page: ReviewsPage;
  roles: readonly string[];
  /** what was just done, as the address says */
  done: string | null;
  refused: (FormAnswer & { typed: TypedReviews }) | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation("review-experts");
  const { errorOf, summary } = useFormAnswer(refused, ["review-experts"]);
  const notice = notices.find((one) => one === done);
  const answer = refused ? { typed: refused.typed, errorOf } : null;
  return (
    <>
      {summary}
      <StaffHeader head={page.head} part="reviews" roles={roles} />
      <Stack>
        {notice && !refused && (
          <Banner tone="success" announce="status" title={t(`page.done.${notice}`)} />
        )}
        <LivePart name="assignments">
          <Stack>
            <DemandsCard coverage={page.coverage} />
            {page.rounds.length === 0 && (
              <Card title={t("page.title")}>
                <EmptyState level={3} title={t("page.none")}>
                  {t("page.noneText")}
                </EmptyState>
              </Card>
            )}
            {page.rounds.map((round) => (
              <RoundCard
                key={round.id}
                round={round}
                candidates={page.candidates}
                refused={answer}
              />
            ))}
          </Stack>
        </LivePart>
        {children}
        {page.candidates && (
          <Invite
            candidates={page.candidates}
            gaps={page.coverage.filter((one) => one.missing > one.proposed)}
            ticked={refused?.typed.intent === "invite_experts" ? refused.typed.experts : undefined}
            error={errorOf("experts")}
          />
        )}
      </Stack>
    </>
  );
}

function Invite({
  candidates,
  gaps,
  ticked,
  error,
}: {
  candidates: readonly Candidate[];
  gaps: ReviewsPage["coverage"];
  ticked?: readonly string[];
  error?: string;
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const proposes = candidates.some(({ proposed }) => proposed);
  return (
    <Card title={t("page.invite")} id="invite">
      <form method="post">
        <Stack>
          <p>{t(proposes ? "page.inviteLead" : "page.inviteNoProposal")}</p>
          {gaps.length > 0 && (
            <Banner tone="warning" title={t("page.gaps")}>
              <ul className="list-disc pl-5">
                {gaps.map(({ demand, missing, proposed }) => {
                  const what = demandName(demand, t, locale);
                  return <li key={what}>{t("page.gap", { what, count: missing - proposed })}</li>;
                })}
              </ul>
            </Banner>
          )}
          <CandidatesField
            name="experts"
            legend={t("page.candidates")}
            candidates={candidates}
            ticked={ticked}
            error={error}
          />
          <ButtonRow>
            <Button name="intent" value="invite_experts">
              {t("page.confirm")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
