import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldErrors } from "~/platform/refusal";
import { Button, ButtonRow, Split, TextArea } from "~/ui";
import { openEntry, summaryField } from "../../bulletins/bulletin";
import { missingIn } from "../../bulletins/missing";
import { readEntries } from "../../bulletins/read-entries";
import type { ReviewPage } from "../../bulletins/review-page.server";
import { SaveLine, SaveTrouble } from "../save-line";
import { useAutosave } from "../use-autosave";
import { CriterionField } from "./criterion-field";
import { RunningState } from "./running-state";

/** The bulletin while it is being written: every criterion, what is missing still, save and submit. */
export function BulletinForm({
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
  const form = useRef<HTMLFormElement>(null);
  const { bulletin, rubric, commentLength } = page;
  const autosave = useAutosave(form, { version: bulletin.version, intent: "save" });
  const [missing, setMissing] = useState(page.missing);
  const errorOf = (field: string) => {
    const error = errors[field];
    return error && t(`errors.${error.code}`, { ...error.params });
  };
  return (
    <>
      <div className="save-bar no-print">
        <SaveLine state={autosave.state} savedAt={bulletin.savedAt} />
      </div>
      <SaveTrouble state={autosave.state} />
      <Split
        aside={
          <div className="section-aside no-print">
            <RunningState page={page} missing={missing} />
          </div>
        }
      >
        <form
          ref={form}
          method="post"
          className="section-form"
          noValidate
          onInput={onInput}
          onSubmit={autosave.onSubmit}
        >
          <input type="hidden" name="version" value={autosave.version} />
          <button
            type="submit"
            name="intent"
            value="save"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {t("bulletin.save")}
          </button>
          {rubric.map((criterion, index) => (
            <CriterionField
              key={criterion.code}
              criterion={criterion}
              number={index + 1}
              entry={bulletin.entries[criterion.code] ?? openEntry}
              typed={typed}
              commentLength={commentLength}
              errorOf={errorOf}
            />
          ))}
          <TextArea
            name={summaryField}
            label={t("bulletin.summary")}
            hint={t("bulletin.summaryHint")}
            optionalText={t("optional")}
            rows={4}
            error={errorOf(summaryField)}
            defaultValue={typed?.[summaryField] ?? bulletin.summary}
          />
          <div className="section-form__end">
            <ButtonRow>
              <Button name="intent" value="submit_bulletin" size="large">
                {t("bulletin.submit")}
              </Button>
              <Button name="intent" value="save" variant="secondary" size="large">
                {t("bulletin.save")}
              </Button>
            </ButtonRow>
            <p className="field__hint">{t("bulletin.submitHint")}</p>
          </div>
        </form>
      </Split>
    </>
  );

  function onInput() {
    autosave.touch();
    if (!form.current) return;
    const texts = [...new FormData(form.current)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    const read = readEntries(rubric, Object.fromEntries(texts));
    if (read.ok) setMissing(missingIn(rubric, read.value.entries, page));
  }
}
