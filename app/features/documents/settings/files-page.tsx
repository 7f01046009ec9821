import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  ErrorSummary,
  FieldGrid,
  PageHeader,
  Stack,
  TextField,
} from "~/ui";
import { DelayedList } from "./delayed-list";
import type { FileSettingsView } from "./file-settings.server";
import { limitNames, limitsToForm } from "./limits-form";
import { QuarantineList } from "./quarantine-list";
import { ScannerCard } from "./scanner-card";

export type RefusedLimits = {
  typed: Record<string, string>;
  refusal: Refusal;
  fields: FieldErrors;
};

/** What files may weigh, whether they are scanned, and which of them are in quarantine. */
export function FilesPage({
  view,
  refused,
  saved,
  asked,
  paged,
}: {
  view: FileSettingsView;
  refused: RefusedLimits | null;
  saved: boolean;
  /** the scanner was asked again */
  asked: boolean;
  paged: boolean;
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const values = refused?.typed ?? limitsToForm(view.limits);
  const errorOf = (name: string) => {
    const error = refused?.fields[name];
    return error && t(`settings.errors.${error.code}`);
  };
  const errors = Object.keys(refused?.fields ?? {}).map((name) => ({
    field: name,
    message: errorOf(name),
  }));
  return (
    <>
      <ErrorSummary title={t("settings.fixErrors")} errors={errors} />
      {refused && errors.length === 0 && (
        <Banner tone="danger" announce="alert">
          <p>{t(`settings.errors.${refused.refusal.code}`)}</p>
        </Banner>
      )}
      {saved && !refused && <Banner tone="success" announce="status" title={t("settings.saved")} />}
      {asked && <Banner tone="success" announce="status" title={t("settings.delayed.asked")} />}
      <PageHeader compact title={t("settings.title")} lead={t("settings.lead")} />
      <Stack>
        <ScannerCard scanner={view.scanner} />
        <DelayedList files={view.delayed} />
        <Card title={t("settings.limits")}>
          <form method="post" noValidate>
            <input type="hidden" name="version" value={view.version} />
            <Stack>
              <p className="text-sm text-ink-soft">
                {t("settings.limitsLead")}{" "}
                {view.updatedAt &&
                  t("settings.changedAt", { date: formatDateTime(view.updatedAt, locale) })}
              </p>
              <FieldGrid columns={3}>
                {limitNames.map((name) => (
                  <TextField
                    key={name}
                    name={name}
                    label={t(`settings.${name}`)}
                    unit={t("settings.mb")}
                    inputMode="numeric"
                    width="short"
                    error={errorOf(name)}
                    defaultValue={values[name]}
                  />
                ))}
              </FieldGrid>
              <ButtonRow>
                <Button name="intent" value="change_limits">
                  {t("settings.save")}
                </Button>
              </ButtonRow>
            </Stack>
          </form>
        </Card>
        <QuarantineList page={view.quarantine} paged={paged} />
      </Stack>
    </>
  );
}
