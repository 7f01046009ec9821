import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { FieldErrors } from "~/platform/refusal";
import { Button, ButtonRow, RadioGroup, Select } from "~/ui";
import type { EarlierApplication } from "../copying/read-earlier.server";
import { applicantTypes } from "../form/types";
import { tracks } from "../tracks";

export type NewApplicationValues = {
  organisation?: string;
  applicant_type?: string;
  track?: string;
  from?: string;
};

/** The three questions that open a draft. */
export function NewApplicationForm({
  organisations,
  earlier,
  values,
  errors,
}: {
  organisations: { id: string; name: string }[];
  earlier: readonly EarlierApplication[];
  values: NewApplicationValues;
  errors: FieldErrors;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const error = (name: string) => errors[name] && t(`refusals.${errors[name].code}`);
  const explained = (kind: "types" | "tracks", value: string) => ({
    value,
    label: t(`${kind}.${value}.name`),
    hint: t(`${kind}.${value}.hint`),
  });
  return (
    <form method="post" className="form card" noValidate>
      {organisations.length === 1 ? (
        <input type="hidden" name="organisation" value={organisations[0]?.id} />
      ) : (
        <RadioGroup
          name="organisation"
          legend={t("new.organisation")}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.organisation}
          error={error("organisation")}
        />
      )}
      <RadioGroup
        name="applicant_type"
        legend={t("new.type")}
        hint={t("new.typeHint")}
        layout="cards"
        options={applicantTypes.map((type) => explained("types", type))}
        defaultValue={values.applicant_type}
        error={error("applicant_type")}
      />
      <RadioGroup
        name="track"
        legend={t("new.track")}
        hint={t("new.trackHint")}
        layout="cards"
        options={tracks.map((track) => explained("tracks", track))}
        defaultValue={values.track}
        error={error("track")}
      />
      {earlier.length > 0 && (
        <Select
          name="from"
          label={t("new.from")}
          hint={t("new.fromHint")}
          optionalText={t("new.fromOptional")}
          placeholder={t("new.fromNothing")}
          defaultValue={values.from}
          error={error("from")}
          options={earlier.map((one) => ({
            value: one.id,
            label: [
              one.number ?? t("draftName"),
              one.title || t("untitled"),
              formatDate(one.at, locale),
            ].join(" · "),
          }))}
        />
      )}
      <ButtonRow>
        <Button size="large">{t("new.submit")}</Button>
      </ButtonRow>
    </form>
  );
}
