import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import type { FieldErrors } from "~/platform/refusal";
import { Button, ButtonRow, Checkbox, RadioGroup, TextArea } from "~/ui";
import type { ReviewPage } from "../../bulletins/review-page.server";
import { answerField, confirmField, groundsField } from "../../conclusion/conclusion-form";
import { answers, statutoryCriteria } from "../../conclusion/statutory";
import { SaveLine, SaveTrouble } from "../save-line";
import { useAutosave } from "../use-autosave";

/** The official conclusion while it is being written: suggested by the bulletin, worded by the expert. */
export function ConclusionForm({
  page,
  typed,
  errors,
}: {
  page: ReviewPage;
  /** what was posted and refused */
  typed: Readonly<Record<string, string>> | null;
  errors: FieldErrors;
}) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { conclusion, commentLength } = page;
  const values = typed ?? conclusion.typed;
  const autosave = useAutosave(form, { version: conclusion.version, intent: "save_conclusion" });
  const errorOf = (field: string) => {
    const error = errors[field];
    return error && t(`errors.${error.code}`, { ...error.params });
  };
  return (
    <form
      ref={form}
      method="post"
      className="section-form no-print"
      noValidate
      onInput={autosave.touch}
      onSubmit={autosave.onSubmit}
    >
      <SaveLine state={autosave.state} savedAt={conclusion.savedAt} />
      <SaveTrouble state={autosave.state} />
      <input type="hidden" name="version" value={autosave.version} />
      <button
        type="submit"
        name="intent"
        value="save_conclusion"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t("conclusion.save")}
      </button>
      {statutoryCriteria.map(({ number, name }) => (
        <section key={number} className="criterion">
          <RadioGroup
            name={answerField(number)}
            legend={
              <span className="criterion__name">
                {number}. {say(name, locale)}
              </span>
            }
            hint={suggestion(number)}
            layout="inline"
            error={errorOf(answerField(number))}
            defaultValue={values[answerField(number)] || undefined}
            options={answers.map((one) => ({ value: one, label: t(`conclusion.answers.${one}`) }))}
          />
          <TextArea
            name={groundsField(number)}
            label={t("conclusion.grounds")}
            rows={4}
            countText={t("conclusion.groundsRule", { count: commentLength })}
            error={errorOf(groundsField(number))}
            defaultValue={values[groundsField(number)]}
          />
        </section>
      ))}
      <Checkbox
        name={confirmField}
        label={t("conclusion.confirm")}
        hint={t("conclusion.confirmHint")}
        value="yes"
        error={errorOf(confirmField)}
      />
      <div className="section-form__end">
        <ButtonRow>
          <Button name="intent" value="sign_conclusion" size="large">
            {t("conclusion.sign")}
          </Button>
          <Button name="intent" value="save_conclusion" variant="secondary" size="large">
            {t("conclusion.save")}
          </Button>
        </ButtonRow>
      </div>
    </form>
  );

  /** What the bulletin says on a statutory criterion, down to the scores it rests on. */
  function suggestion(number: number): string {
    const derived = conclusion.derived.find((one) => one.number === number);
    if (!derived) return "";
    const parts = derived.basis.map(({ code, score }) => {
      const found = page.rubric.find((one) => one.code === code);
      const label = found ? say(found.name, locale) : code;
      return `${label} — ${score ?? t("scores.none")}`;
    });
    const basis = parts.join("; ");
    if (derived.mean === null || !derived.answer) return t("conclusion.unsuggested", { basis });
    return t("conclusion.suggested", {
      answer: t(`conclusion.answers.${derived.answer}`),
      mean: formatNumber(derived.mean, locale, 2),
      basis,
    });
  }
}
