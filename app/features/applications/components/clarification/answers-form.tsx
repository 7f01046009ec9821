import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card, TextArea } from "~/ui";
import type {
  ClarificationPageData,
  OpenClarification,
  OpenQuestion,
} from "../../clarifications/applicant-clarification.server";
import type { ReturnedAnswers } from "../../clarifications/post-answers.server";
import { questionHref } from "../../clarifications/question-href";
import type { AnswerConflict } from "../../clarifications/save-answers.server";
import { QuestionCard } from "./question-card";

/** All answers in one form, so that whichever button is pressed nothing typed is lost. */
export function AnswersForm({
  page,
  open,
  returned,
}: {
  page: ClarificationPageData;
  open: OpenClarification;
  returned: ReturnedAnswers | null;
}) {
  const { t } = useTranslation("clarifications");
  const conflictOf = (position: AnswerConflict["position"]) =>
    returned?.conflicts.find((one) => one.position === position) ?? null;
  const owner = page.role === "owner";
  return (
    <form method="post" action="?" className="form answers-form" noValidate>
      <button
        type="submit"
        name="intent"
        value="save_answers"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t("page.save")}
      </button>
      <input type="hidden" name="clarification" value={open.id} />
      <input type="hidden" name="revision" value={page.revision} />
      <ol className="question-cards">
        {open.questions.map((question) => (
          <li key={question.position}>
            <QuestionCard id={page.id} question={question}>
              <AnswerFields
                id={page.id}
                question={question}
                conflict={conflictOf(question.position)}
                returned={returned}
              />
            </QuestionCard>
          </li>
        ))}
      </ol>
      <Card title={t(owner ? "page.sendTitle" : "page.letterTitle")}>
        <div className="form">
          <Letter open={open} returned={returned} conflict={conflictOf("letter")} />
          {open.left > 0 && <p className="quiet">{t("page.left", { count: open.left })}</p>}
          <ButtonRow>
            {owner && (
              <Button name="intent" value="answer_clarification" size="large">
                {t("page.send")}
              </Button>
            )}
            <Button
              name="intent"
              value="save_answers"
              variant={owner ? "secondary" : "primary"}
              size="large"
            >
              {t("page.save")}
            </Button>
          </ButtonRow>
          <p className="quiet">{t(owner ? "page.sendLead" : "page.saveLead")}</p>
        </div>
      </Card>
    </form>
  );
}

function AnswerFields({
  id,
  question,
  conflict,
  returned,
}: {
  id: string;
  question: OpenQuestion;
  conflict: AnswerConflict | null;
  returned: ReturnedAnswers | null;
}) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const name = `questions[${question.position}].answer`;
  const typed = returned?.typed.answers.find(({ position }) => position === question.position);
  const error = returned?.fields[name];
  const place = questionHref(id, { ...question, section: question.section?.code ?? null });
  return (
    <>
      {place && (
        <div>
          <Button
            name="intent"
            value="save_answers"
            variant="secondary"
            formAction={`?then=${question.position}`}
          >
            {t(question.target === "document" ? "page.replace" : "page.change")}
          </Button>
        </div>
      )}
      {conflict && <Theirs conflict={conflict} />}
      <TextArea
        name={name}
        label={t(question.target === "general" ? "page.answer" : "page.explain")}
        hint={question.target === "general" ? undefined : t("page.explainHint")}
        error={error && said(`refusals.${error.code}`)}
        defaultValue={typed?.text ?? question.answer}
        rows={4}
      />
      <input
        type="hidden"
        name={`questions[${question.position}].version`}
        value={question.version}
      />
    </>
  );
}

function Letter({
  open,
  returned,
  conflict,
}: {
  open: OpenClarification;
  returned: ReturnedAnswers | null;
  conflict: AnswerConflict | null;
}) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const error = returned?.fields.comment;
  return (
    <>
      {conflict && <Theirs conflict={conflict} />}
      <TextArea
        name="comment"
        label={t("letter")}
        hint={t("page.letterHint")}
        optionalText={said("optional")}
        error={error && said(`refusals.${error.code}`)}
        defaultValue={returned?.typed.comment ?? open.letter}
        rows={4}
      />
      <input type="hidden" name="comment_before" value={open.letter} />
    </>
  );
}

/** What a colleague wrote meanwhile; saving once more chooses one's own. */
function Theirs({ conflict }: { conflict: AnswerConflict }) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const { by, at, theirs } = conflict;
  return (
    <Banner
      tone="warning"
      title={
        by && at
          ? t("page.theirs", { name: by, date: formatDateTime(at, locale) })
          : t("page.theirsUnnamed")
      }
    >
      <blockquote className="said__text">{theirs || t("page.theirsEmpty")}</blockquote>
      <p>{t("page.theirsLead")}</p>
    </Banner>
  );
}
