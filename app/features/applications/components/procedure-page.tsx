import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  DataTable,
  ErrorSummary,
  FieldError,
  FieldGrid,
  PageHeader,
  Stack,
  TextField,
} from "~/ui";
import type { ProcedureView } from "../lifecycle/procedure-change.server";
import { daysField, toForm, unitField } from "../lifecycle/procedure-schema";
import { type TimedStatus, timedStatuses } from "../lifecycle/settings";
import { statusRow } from "../lifecycle/status";

export type RefusedProcedure = {
  typed: Record<string, string>;
  refusal: Refusal;
  fields: FieldErrors;
};

/** Terms of the statuses, the board's thresholds and the rounds of questions, as one form. */
export function ProcedurePage({
  view,
  refused,
}: {
  view: ProcedureView;
  refused: RefusedProcedure | null;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const values = refused?.typed ?? toForm(view.procedure);
  const errorOf = (name: string) => {
    const error = refused?.fields[name];
    return error && t(`procedure.errors.${error.code}`);
  };
  const errors = Object.keys(refused?.fields ?? {}).map((name) => ({
    field: name,
    message: errorOf(name),
  }));
  const stale = refused?.refusal.code === "stale";
  const number = (name: string, label: string, unit?: string) => (
    <TextField
      name={name}
      label={label}
      unit={unit}
      inputMode="decimal"
      width="short"
      error={errorOf(name)}
      defaultValue={values[name]}
    />
  );
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      {refused && errors.length === 0 && (
        <Banner tone="danger" announce="alert">
          <p>{t(stale ? "procedure.stale" : "procedure.errors.forbidden")}</p>
        </Banner>
      )}
      <PageHeader compact title={t("procedure.title")} lead={t("procedure.lead")} />
      <form method="post" noValidate>
        <input type="hidden" name="version" value={view.version} />
        <Stack>
          <p className="text-sm text-ink-soft">
            {view.updatedAt
              ? t("procedure.changedAt", {
                  date: formatDateTime(view.updatedAt, locale),
                  version: view.version,
                })
              : t("procedure.defaults")}
          </p>
          <Card title={t("procedure.terms")}>
            <p className="mb-3 text-sm text-ink-soft">{t("procedure.termsLead")}</p>
            <Terms values={values} errorOf={errorOf} />
          </Card>
          <Card title={t("procedure.board")}>
            <p className="mb-3 text-sm text-ink-soft">{t("procedure.boardLead")}</p>
            <FieldGrid columns={2}>
              {number("board_area_m2", t("procedure.boardArea"), t("units.m2"))}
              {number("board_capex_mrub", t("procedure.boardCapex"), t("units.mrub"))}
            </FieldGrid>
          </Card>
          <Card title={t("procedure.rounds")}>
            {number("rounds_per_stage", t("procedure.roundsPerStage"))}
          </Card>
          <ButtonRow>
            <Button name="intent" value="change_procedure">
              {t("procedure.save")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </>
  );
}

/** One line a status: how many days, and of which kind. */
function Terms({
  values,
  errorOf,
}: {
  values: Record<string, string>;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const nameOf = (status: TimedStatus) => say(statusRow(status).staff, locale);
  return (
    <DataTable
      caption={t("procedure.terms")}
      captionHidden
      rows={timedStatuses}
      rowKey={(status) => status}
      columns={[
        { key: "status", header: t("table.status"), rowHeader: true, cell: nameOf },
        {
          key: "days",
          header: t("procedure.days"),
          cell: (status) => {
            const name = daysField(status);
            const error = errorOf(name);
            return (
              <>
                {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
                <input
                  id={name}
                  name={name}
                  className="control control--short control--number"
                  inputMode="numeric"
                  aria-label={t("procedure.daysFor", { status: nameOf(status) })}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${name}-error` : undefined}
                  defaultValue={values[name]}
                />
              </>
            );
          },
        },
        {
          key: "unit",
          header: t("procedure.unit"),
          cell: (status) => (
            <span className="control-select">
              <select
                id={unitField(status)}
                name={unitField(status)}
                className="control control--medium"
                aria-label={t("procedure.unitFor", { status: nameOf(status) })}
                defaultValue={values[unitField(status)]}
              >
                <option value="working">{t("procedure.units.working")}</option>
                <option value="calendar">{t("procedure.units.calendar")}</option>
              </select>
            </span>
          ),
        },
      ]}
    />
  );
}
