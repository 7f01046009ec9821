import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Card, StatusTag } from "~/ui";
import type { OpenQuestion } from "../../clarifications/applicant-clarification.server";
import { ChangeView, DocumentChange } from "./change-view";

const tones = {
  open: "action",
  explained: "success",
  changed: "success",
  faulty: "danger",
} as const;

/** The state of a question in a few words. */
export function QuestionState({ state }: Pick<OpenQuestion, "state">) {
  const { t } = useTranslation("clarifications");
  return (
    <StatusTag tone={tones[state]} plain={state === "explained" || state === "changed"}>
      {t(`states.${state}`)}
    </StatusTag>
  );
}

/** One open question: its words, its day, what was done about it, and where to do it. */
export function QuestionCard({
  id,
  question,
  children,
}: {
  id: string;
  question: OpenQuestion;
  /** The form's part of it; without one the words written so far are shown. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const { position, label, section, changes, documents, faults, answer, by, at } = question;
  const date = formatDate(question.dueOn, locale);
  const name = `${t("question", { number: position + 1 })} · ${label ?? t("general")}`;
  return (
    <Card
      id={`question-${position + 1}`}
      title={name}
      level={3}
      actions={<QuestionState state={question.state} />}
    >
      <div className="stack stack--tight">
        <p className="quiet question__due">
          {section && <>{t("page.section", { name: section.title })} · </>}
          {question.passed ? <strong>{t("duePassed", { date })}</strong> : t("dueBy", { date })}
        </p>
        <blockquote className="said__text">{question.text}</blockquote>
        {changes.map((change) => (
          <ChangeView key={change.key} change={change} bare />
        ))}
        {documents.map((change) => (
          <DocumentChange
            key={change.slot}
            change={change}
            files={`/portal/applications/${id}/files`}
          />
        ))}
        {faults.length > 0 && (
          <Banner tone="danger" title={t("page.faulty")}>
            <ul className="list-disc pl-5">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Banner>
        )}
        {children ?? (answer && <p className="asked__words">{answer}</p>)}
        {by && at && (
          <p className="quiet">{t("page.by", { name: by, date: formatDateTime(at, locale) })}</p>
        )}
      </div>
    </Card>
  );
}
