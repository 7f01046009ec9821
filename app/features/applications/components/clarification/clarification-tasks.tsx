import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card, TaskList } from "~/ui";
import type { OpenClarification } from "../../clarifications/applicant-clarification.server";
import { questionHref } from "../../clarifications/question-href";

const tones = {
  open: "action",
  explained: "success",
  changed: "success",
  faulty: "danger",
} as const;

/** What the company has to do about the cluster's questions, on the application's own page. */
export function ClarificationTasks({ open, id }: { open: OpenClarification; id: string }) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const page = `/portal/applications/${id}/clarification`;
  const tasks = open.questions.map((question) => {
    const { position, label, text, state, by, passed } = question;
    const date = formatDate(question.dueOn, locale);
    const place = questionHref(id, { ...question, section: question.section?.code ?? null });
    return {
      key: String(position + 1),
      label: `${position + 1}. ${label ?? t("general")}`,
      href: `${page}#question-${position + 1}`,
      hint: (
        <>
          <span className="tasks__words">{text}</span>
          <span>
            {passed ? t("duePassed", { date }) : t("dueBy", { date })}
            {by && ` · ${t("tasks.by", { name: by })}`}
            {place && (
              <>
                {" · "}
                <a href={place}>
                  {t(question.target === "document" ? "page.replace" : "page.change")}
                  <span className="sr-only"> {label}</span>
                </a>
              </>
            )}
          </span>
        </>
      ),
      status: {
        text: t(`states.${state}`),
        tone: tones[state],
        plain: state === "explained" || state === "changed",
      },
    };
  });
  return (
    <Card title={t("tasks.title")}>
      <div className="stack stack--tight">
        {open.note && <blockquote className="said__text">{open.note}</blockquote>}
        <TaskList groups={[{ key: "questions", tasks }]} />
        <ButtonRow>
          <ButtonLink href={page}>
            {t(open.left === 0 ? "tasks.review" : "tasks.answer", { count: open.left })}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Card>
  );
}
