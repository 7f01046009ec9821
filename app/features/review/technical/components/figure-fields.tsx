import { useTranslation } from "react-i18next";
import { Banner, Select, TextArea, TextField } from "~/ui";
import { figureField, reasonLimit, type TypedFigure, verdicts } from "../check-figures";
import type { ShownFigure } from "../shown-figure";
import { FigureFacts } from "./figure-facts";
import { FigureVerdict } from "./figure-verdict";

/** One figure of the sheet with the fields that judge it. */
export function FigureFields({
  figure,
  typed,
  errorOf,
  stale,
  askAt,
}: {
  figure: ShownFigure;
  /** what stands in the fields: as stored, or as typed before a refusal */
  typed: TypedFigure;
  errorOf: (name: string) => string | undefined;
  /** the form was made from an older sheet than the stored one */
  stale: boolean;
  askAt: string | null;
}) {
  const { t } = useTranslation("review-technical");
  const { code, verdict } = figure;
  const name = (field: keyof TypedFigure) => figureField(code, field);
  const offered = verdicts.filter(
    (one) => (one !== "accepted" || figure.given) && (one !== "corrected" || figure.correctable),
  );
  const differs =
    stale &&
    (Object.keys(typed) as (keyof TypedFigure)[]).some((one) => typed[one] !== figure.typed[one]);
  return (
    <fieldset className="figure" id={`figure-${code}`}>
      <legend className="figure__name">{figure.label}</legend>
      {figure.before !== null && (
        <Banner tone="warning" title={t("changed.title")}>
          <p>{t("changed.before", { version: verdict?.version, value: figure.before })}</p>
          {verdict && <FigureVerdict verdict={verdict} />}
        </Banner>
      )}
      {differs && (
        <Banner tone="warning" title={t("stale.stored")}>
          {verdict ? <FigureVerdict verdict={verdict} /> : <p>{t("stale.nothing")}</p>}
        </Banner>
      )}
      <div className="figure__facts">
        <FigureFacts figure={figure} />
        {askAt && (
          <p className="figure__ask">
            <a href={`${askAt}?about=${encodeURIComponent(`field:${code}`)}`}>
              {t("ask")}
              <span className="sr-only">: {figure.label}</span>
            </a>
          </p>
        )}
      </div>
      <div className="figure__fields">
        <Select
          name={name("verdict")}
          label={t("fields.verdict")}
          placeholder={t("fields.none")}
          defaultValue={typed.verdict}
          error={errorOf(name("verdict"))}
          options={offered.map((one) => ({ value: one, label: t(`verdicts.${one}`) }))}
        />
        {figure.correctable ? (
          <TextField
            name={name("corrected")}
            label={t("fields.corrected")}
            unit={figure.unit}
            inputMode="decimal"
            defaultValue={typed.corrected}
            error={errorOf(name("corrected"))}
          />
        ) : (
          <span />
        )}
        <TextArea
          name={name("reason")}
          label={t("fields.reason")}
          rows={1}
          maxLength={reasonLimit}
          defaultValue={typed.reason}
          error={errorOf(name("reason"))}
        />
      </div>
    </fieldset>
  );
}
