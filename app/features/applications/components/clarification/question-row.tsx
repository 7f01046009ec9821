import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, DateField, Select, TextArea } from "~/ui";
import { questionField, type TypedQuestion } from "../../clarifications/asked-question";
import type { AskPageData } from "../../clarifications/staff-clarification.server";

/** One question of the form that asks: what about, the words, and until when. */
export function QuestionRow({
  index,
  row,
  page,
  removable,
  errorOf,
}: {
  index: number;
  row: TypedQuestion;
  page: AskPageData;
  removable: boolean;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const { first, last } = page.window;
  const name = (cell: "target" | "text" | "due") => questionField(index, cell);
  return (
    <fieldset className="row-card">
      <legend className="row-card__title">{t("question", { number: index + 1 })}</legend>
      <div className="question-row">
        <Select
          name={name("target")}
          label={t("ask.target")}
          hint={index === 0 ? t("ask.targetHint") : undefined}
          placeholder={t("ask.choose")}
          defaultValue={row.target}
          error={errorOf(name("target"))}
          options={[{ value: "general", label: t("general") }, ...page.targets]}
        />
        <TextArea
          name={name("text")}
          label={t("ask.text")}
          defaultValue={row.text}
          error={errorOf(name("text"))}
          rows={3}
        />
        <DateField
          name={name("due")}
          label={t("ask.due")}
          hint={t("ask.dueHint", { date: formatDate(last, locale) })}
          defaultValue={row.due}
          error={errorOf(name("due"))}
          min={first}
          max={last}
        />
      </div>
      {removable && (
        <Button
          name="intent"
          value="remove_question"
          formAction={`?row=${index}#questions`}
          variant="quiet"
          size="small"
        >
          {t("ask.remove")}
          <span className="sr-only"> {t("question", { number: index + 1 })}</span>
        </Button>
      )}
    </fieldset>
  );
}
