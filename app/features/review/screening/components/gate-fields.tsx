import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, FieldGrid, type OptionGroup, RadioGroup, Select, TextArea, TextField } from "~/ui";
import { gateAnswers, gateField, noteLimit, type TypedGate, wordsLimit } from "../check-gates";
import type { ShownAnswer, ShownGate } from "../screening-page.server";
import { GateAnswerText } from "./gate-answer";
import { HintList } from "./hint-list";

/** One gate of the checklist as fields, with the hints beside it and, after a collision, what is stored. */
export function GateFields({
  gate,
  number,
  typed,
  evidence,
  errorOf,
  stale,
}: {
  gate: ShownGate;
  number: number;
  /** what stands in the fields: as stored, or as typed before a refusal */
  typed: TypedGate;
  evidence: OptionGroup[];
  errorOf: (name: string) => string | undefined;
  /** the form was made from an older version than the stored one */
  stale: boolean;
}) {
  const { t } = useTranslation("review-screening");
  const name = (field: keyof TypedGate) => gateField(gate.code, field);
  const offered = gateAnswers.filter((one) => one !== "not_applicable" || gate.optional);
  const differs =
    stale &&
    (Object.keys(typed) as (keyof TypedGate)[]).some((field) => typed[field] !== gate.typed[field]);
  const known = evidence.some((group) => group.options.some((one) => one.value === typed.evidence));
  return (
    <fieldset className="row-card gate" id={`gate-${gate.code}`}>
      <legend className="row-card__title">{t("gate", { number, name: gate.name })}</legend>
      <div className="gate__about">
        <p className="gate__hint">{gate.hint}</p>
        <HintList hints={gate.hints} />
        {differs && (
          <Banner tone="warning" title={t("stale.stored")}>
            {gate.stored ? <GateAnswerText stored={gate.stored} /> : <p>{t("stale.nothing")}</p>}
          </Banner>
        )}
        {gate.stored && !differs && <GateBy stored={gate.stored} />}
      </div>
      <div className="gate__fields">
        <RadioGroup
          name={name("answer")}
          legend={t("fields.answer")}
          layout="inline"
          defaultValue={typed.answer}
          error={errorOf(name("answer"))}
          options={offered.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
        />
        <TextArea
          name={name("note")}
          label={t("fields.note")}
          rows={2}
          maxLength={noteLimit}
          defaultValue={typed.note}
          error={errorOf(name("note"))}
        />
        <FieldGrid columns={2}>
          <Select
            name={name("evidence")}
            label={t("fields.evidence")}
            optionalText={t("fields.optional")}
            placeholder={t("fields.evidenceNone")}
            defaultValue={typed.evidence}
            error={errorOf(name("evidence"))}
            options={
              known || !typed.evidence
                ? evidence
                : [...evidence, { value: typed.evidence, label: t("fields.evidenceGone") }]
            }
          />
          <TextField
            name={name("evidence_text")}
            label={t("fields.words")}
            optionalText={t("fields.optional")}
            maxLength={wordsLimit}
            defaultValue={typed.evidence_text}
            error={errorOf(name("evidence_text"))}
          />
        </FieldGrid>
      </div>
    </fieldset>
  );
}

function GateBy({ stored: { by, at, evidence } }: { stored: ShownAnswer }) {
  const { t } = useTranslation("review-screening");
  const locale = useLocale();
  return (
    <p className="gate__by">
      {t("answeredBy", { name: by, date: formatDateTime(at, locale) })}
      {evidence?.href && (
        <>
          {" "}
          {t("evidence.shownBy")}: <a href={evidence.href}>{evidence.label}</a>
        </>
      )}
    </p>
  );
}
