import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Banner, ErrorSummary, LivePart, PageHeader, Split, StatusTag } from "~/ui";
import type { OpenClarification } from "../clarifications/applicant-clarification.server";
import type { CopiedDraft } from "../copying/copied-draft.server";
import type { DraftTasks } from "../draft/draft-tasks.server";
import type { ApplicantView } from "../tracking/applicant-view.server";
import { ApplicantTabs } from "./applicant-tabs";
import { HistoryCard, PathCard } from "./application-path";
import { FactsCard, SaidCard, StatusCard } from "./application-status";
import { ClarificationTasks } from "./clarification/clarification-tasks";
import { CopiedCard } from "./copied-card";
import { DraftTasksList } from "./draft-tasks-list";
import { moverTone } from "./mover-tone";
import { OwnerSteps, type RefusedStep } from "./owner-steps";
import { Receipt } from "./receipt";

/** One application for its company: a draft's sections, or where the review stands and whose move it is. */
export function ApplicationPage({
  view,
  tasks,
  copied,
  clarification,
  step,
  receipt,
  letters,
  conditions,
  offer,
  refused,
}: {
  view: ApplicantView;
  tasks: DraftTasks | null;
  copied: CopiedDraft | null;
  /** The cluster's questions that await an answer. */
  clarification: OpenClarification | null;
  /** A step of the owner's that was asked for and needs a second act. */
  step: string | null;
  receipt: boolean;
  /** The letters about decisions that the company was sent; null without any. */
  letters: ReactNode;
  /** How the conditions of its approval stand; null without any. */
  conditions: ReactNode;
  /** What it is offered, with the way to where it answers; null without any. */
  offer: ReactNode;
  refused: (RefusedStep & { message: string }) | null;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const steps = (
    <OwnerSteps
      view={view}
      chosen={step}
      refused={refused}
      clarification={clarification}
      offered={Boolean(offer)}
    />
  );
  const fieldErrors = Object.entries(refused?.fields ?? {}).map(([field, { code }]) => ({
    field: field === "comment" ? `comment-${refused?.intent}` : undefined,
    message: t(`refusals.${code}`),
  }));
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={fieldErrors} />
      {refused && refused.refusal.code !== "invalid" && (
        <RefusedBanner view={view} refused={refused} />
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: "/portal", label: t("allApplications") }}
          eyebrow={view.number ?? t("draftName")}
          title={view.title || t("untitled")}
          tag={<StatusTag tone={moverTone(view)}>{say(view.statusName, locale)}</StatusTag>}
        />
      </LivePart>
      <ApplicantTabs id={view.id} part="overview" unread={view.unread} />
      {receipt && <Receipt view={view} />}
      <Split
        aside={
          <LivePart name="side">
            {tasks && <StatusCard view={view} narrow />}
            {!tasks && <PathCard view={view} />}
            <FactsCard view={view} />
          </LivePart>
        }
      >
        <LivePart name="state">
          {tasks ? (
            <>
              {copied && (
                <CopiedCard
                  copied={copied}
                  applicationId={view.id}
                  edits={view.role !== "viewer"}
                />
              )}
              <DraftTasksList tasks={tasks} applicationId={view.id} role={view.role} />
            </>
          ) : (
            <>
              <StatusCard view={view} />
              {clarification && <ClarificationTasks open={clarification} id={view.id} />}
              {!clarification && !(letters && view.saidByLetter) && <SaidCard view={view} />}
              {offer}
              {conditions}
              {letters}
            </>
          )}
        </LivePart>
        <LivePart name="steps" acts>
          {steps}
        </LivePart>
        <LivePart name="history">{!tasks && <HistoryCard events={view.events} />}</LivePart>
      </Split>
    </>
  );
}

/** Why a step was not taken; what was typed for it stays readable even when the step is gone. */
function RefusedBanner({
  view,
  refused,
}: {
  view: ApplicantView;
  refused: RefusedStep & { message: string };
}) {
  const { t } = useTranslation("applications");
  const shown =
    view.steps.some(({ row }) => row.intent === refused.intent) && view.role === "owner";
  return (
    <div className="page-banner">
      <Banner tone="danger" title={refused.message} announce="alert">
        {(refused.refusal.code === "questions_unanswered" ||
          refused.refusal.code === "answers_faulty") && (
          <p>
            <a href={`/portal/applications/${view.id}/clarification`}>{t("steps.toQuestions")}</a>
          </p>
        )}
        {refused.comment && <p>{t("steps.kept")}</p>}
        {refused.comment && !shown && (
          <blockquote className="said__text">{refused.comment}</blockquote>
        )}
      </Banner>
    </div>
  );
}
