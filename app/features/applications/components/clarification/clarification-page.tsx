import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { Banner, Card, EmptyState, ErrorSummary, LivePart, PageHeader, Stack } from "~/ui";
import type { ClarificationPageData } from "../../clarifications/applicant-clarification.server";
import type { ReturnedAnswers } from "../../clarifications/post-answers.server";
import { AnswersForm } from "./answers-form";
import { OpenHeader } from "./open-header";
import { QuestionCard } from "./question-card";
import { VersionDiffView } from "./version-diff";

/** The questions of the cluster for the company: to answer, to watch, or as they were answered. */
export function ClarificationPage({
  page,
  saved,
  returned,
}: {
  page: ClarificationPageData;
  saved: boolean;
  returned: ReturnedAnswers | null;
}) {
  const { t } = useTranslation("clarifications");
  const { open, past } = page;
  // Typed for a round that has ended: it must not slip into another one's answers.
  const lost = returned && (!open || returned.refusal.code === "clarification_ended");
  return (
    <>
      {returned && <Refused page={page} returned={returned} />}
      <PageHeader
        compact
        back={{ href: `/portal/applications/${page.id}`, label: t("page.back") }}
        eyebrow={`${page.number ?? ""} · ${page.title}`}
        title={t("page.title")}
      />
      <LivePart name="questions" acts>
        <Stack>
          {saved && !returned && (
            <Banner tone="success" announce="status">
              {t("page.saved")}
            </Banner>
          )}
          {lost && <TypedInVain returned={returned} />}
          {open && <OpenHeader open={open} page={page} />}
          {open && page.mayEdit && !open.late && (
            <AnswersForm page={page} open={open} returned={lost ? null : returned} />
          )}
          {open && (!page.mayEdit || open.late) && (
            <ol className="question-cards">
              {open.questions.map((question) => (
                <li key={question.position}>
                  <QuestionCard id={page.id} question={question} />
                </li>
              ))}
            </ol>
          )}
          {!open && past.length === 0 && (
            <EmptyState title={t("page.none")}>
              <p>{t("page.noneText")}</p>
            </EmptyState>
          )}
          {past.length > 0 && (
            <section aria-labelledby="past-rounds" className="stack">
              <h2 id="past-rounds">{t("page.past")}</h2>
              {past.map((diff) => (
                <div key={diff.after.version} className="stack stack--tight">
                  <p>
                    <a href={`/portal/applications/${page.id}/versions/${diff.after.version}`}>
                      {t("page.version", { version: diff.after.version })}
                    </a>
                  </p>
                  <VersionDiffView diff={diff} files={`/portal/applications/${page.id}/files`} />
                </div>
              ))}
            </section>
          )}
        </Stack>
      </LivePart>
    </>
  );
}

/** Why nothing was sent, each fault leading to its place. */
function Refused({ page, returned }: { page: ClarificationPageData; returned: ReturnedAnswers }) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const { refusal, fields, conflicts } = returned;
  const message = said(`refusals.${refusal.code}`, {
    ...refusal.params,
    status: page.statusName,
  });
  const named = Object.entries(fields).map(([field, fault]) => ({
    field,
    message: said(`refusals.${fault.code}`, { ...fault.params }),
  }));
  const open = page.open?.questions ?? [];
  const differing = conflicts.map(({ position }) => ({
    field: position === "letter" ? "comment" : `questions[${position}].answer`,
    message: t("page.conflictIn", {
      what: position === "letter" ? t("letter") : t("question", { number: position + 1 }),
    }),
  }));
  const missing =
    refusal.code === "questions_unanswered" ? open.filter(({ state }) => state === "open") : [];
  const unanswered = missing.map(({ position, label }) => ({
    field: `questions[${position}].answer`,
    message: t("page.unanswered", { number: position + 1, label: label ?? t("general") }),
  }));
  const blockers = refusal.code === "answers_faulty" ? (page.open?.blockers ?? []) : [];
  const errors = [...named, ...differing, ...unanswered];
  return (
    <>
      <ErrorSummary title={errors.length > 0 ? message : t("fixErrors")} errors={errors} />
      {errors.length === 0 && (
        <div className="page-banner">
          <Banner tone="danger" title={message} announce="alert">
            {blockers.length > 0 && (
              <ul className="list-disc pl-5">
                {blockers.map(({ href, message: fault }) => (
                  <li key={href + fault}>
                    <a href={href}>{fault}</a>
                  </li>
                ))}
              </ul>
            )}
          </Banner>
        </div>
      )}
    </>
  );
}

/** Words typed for questions that are no longer open, to be read and copied. */
function TypedInVain({ returned }: { returned: ReturnedAnswers }) {
  const { t } = useTranslation("clarifications");
  const { typed } = returned;
  const locale = useLocale();
  const texts = [
    ...typed.answers.map(({ position, text }) => ({
      title: t("question", { number: position + 1 }),
      text,
    })),
    { title: t("letter"), text: typed.comment },
  ].filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) return null;
  return (
    <Card title={t("page.typed")}>
      <p>{t("page.typedLead")}</p>
      <div lang={locale}>
        {texts.map(({ title, text }) => (
          <div key={title} className="asked__item">
            <h3 className="asked__heading">{title}</h3>
            <p className="asked__words">{text}</p>
          </div>
        ))}
      </div>
    </Card>
  );
}
