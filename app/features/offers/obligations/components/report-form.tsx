import { useTranslation } from "react-i18next";
import { acceptOf, allFormats, labelsOf } from "~/features/documents";
import { resourceRow } from "~/features/site";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, FieldGrid, Fieldset, FileField, TextArea, TextField } from "~/ui";
import { AgreedFile } from "../../agreement/components/agreed-file";
import { useErrorOf } from "../../agreement/components/use-words";
import { askedOf, figureFields, loadField } from "../report-fields";
import type { ApplicantPeriod } from "../views.server";
import type { RefusedReporting } from "./refused";

/** The report of a period: a draft that is kept, and sent once the period is over. */
export function ReportForm({
  page: { period, fileMb, head },
  refused,
}: {
  page: ApplicantPeriod;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const errorOf = useErrorOf(refused, "obligations");
  if (!period.acts.includes("save_report")) return null;
  const given = refused?.typed ?? period.draft;
  const asked = askedOf(period.terms);
  const shown = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const figure = (name: string) => ({
    name,
    error: errorOf(name),
    inputMode: "decimal" as const,
    width: "medium" as const,
    autoComplete: "off",
    defaultValue: given[name],
  });
  return (
    <Card title={t("form.title")}>
      <form method="post" encType="multipart/form-data" noValidate className="stack">
        <input type="hidden" name="version" value={period.version} />
        {asked.figures.map((name) => {
          const promised = period.promised[figureFields[name]];
          return (
            <TextField
              key={name}
              {...figure(name)}
              label={t(`figures.${name}`)}
              hint={[
                t(`figureHints.${name}`),
                promised !== null && t("form.promised", { value: shown(promised) }),
              ]
                .filter(Boolean)
                .join(" ")}
            />
          );
        })}
        {asked.loads.length > 0 && (
          <Fieldset legend={t("form.loads")}>
            <FieldGrid>
              {asked.loads.map(({ resource, most }) => (
                <TextField
                  key={resource}
                  {...figure(loadField(resource))}
                  label={say(resourceRow(resource).label, locale)}
                  unit={say(resourceRow(resource).unit, locale)}
                  hint={t("form.load", { value: formatNumber(most, locale, 3) })}
                />
              ))}
            </FieldGrid>
          </Fieldset>
        )}
        <TextArea
          name="note"
          rows={4}
          label={t("form.note")}
          hint={t("form.noteHint")}
          error={errorOf("note")}
          autoComplete="off"
          defaultValue={given.note}
        />
        <FileField
          name="files"
          label={t("form.file")}
          optionalText={t("form.optional")}
          hint={t("form.fileHint", { formats: labelsOf(allFormats), mb: fileMb })}
          error={errorOf("files")}
          accept={acceptOf(allFormats)}
        />
        {!period.over && <p className="text-sm text-ink-soft">{t("form.notOver")}</p>}
        <ButtonRow>
          {period.acts.includes("send_report") && (
            <Button name="intent" value="send_report">
              {t("form.send")}
            </Button>
          )}
          <Button name="intent" value="save_report" variant="secondary">
            {t("form.save")}
          </Button>
        </ButtonRow>
      </form>
      {period.files.length > 0 && (
        <section className="stack stack--tight">
          <h3>{t("form.files")}</h3>
          {period.files.map((file) => (
            <form key={file.fileId} method="post" className="stack stack--tight">
              <AgreedFile file={file} base={`/portal/applications/${head.id}`} own />
              <input type="hidden" name="file" value={file.fileId} />
              <ButtonRow>
                <Button name="intent" value="remove_file" variant="secondary" size="small">
                  {t("form.remove")}
                  <span className="sr-only">: {file.fileName}</span>
                </Button>
              </ButtonRow>
            </form>
          ))}
        </section>
      )}
    </Card>
  );
}
