import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, ErrorSummary, RadioGroup, Select, TextArea } from "~/ui";
import { reasonStepOf, reasonsFor } from "../lifecycle/reasons";
import type { StaffView } from "../staff-view.server";
import type { RefusedMove, StaffStep } from "./staff-step";

/** Steps that do not lead on: a question, a way back. */
export const sideways = new Set(["request_clarification", "return_to_experts"]);

/** The form of one step: outcome, reason and comment as far as its rows demand them. */
export function StaffStepForm({
  step,
  view,
  refused,
  given,
}: {
  step: StaffStep;
  view: StaffView;
  refused: RefusedMove | null;
  /** what stands in the fields at first */
  given?: { reason_code: string; comment: string };
}) {
  const { t } = useTranslation("staff");
  const { t: said } = useTranslation("applications");
  const locale = useLocale();
  const { intent, rows } = step;
  const [first] = rows;
  if (!first) return null;
  const chooses = rows.some((row) => row.outcome);
  const reasoned = rows.some((row) => row.stated === "reason");
  const optional = rows.every((row) => row.stated === "nothing");
  const final = rows.every((row) => row.final);
  const toBoard = view.board && rows.some((row) => row.boardOverThreshold);
  const variant = final ? "danger" : sideways.has(intent) ? "secondary" : "primary";
  const told = rows.some((row) => row.told) ? (reasoned ? "told" : "toldComment") : "untold";
  const label = chooses ? t("application.decide") : say(first.label, locale);
  const errorOf = (name: string) => {
    const error = refused?.fields[name];
    return error && said(`refusals.${error.code}`, { ...error.params });
  };
  const errors = ["outcome", "reason_code", "comment"].flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: `${intent}-${name}`, message }] : [];
  });
  return (
    <Card title={label} level={3}>
      <form method="post" noValidate className="stack stack--tight">
        <ErrorSummary title={t("fixErrors")} errors={errors} />
        <input type="hidden" name="revision" value={view.revision} />
        {intent === "request_clarification" && (
          <p>
            <a href={`/admin/applications/${view.id}/clarification`}>{t("application.askMore")}</a>
          </p>
        )}
        {toBoard && <p className="text-sm text-ink-soft">{t("application.toBoard")}</p>}
        {chooses && (
          <RadioGroup
            name="outcome"
            id={`${intent}-outcome`}
            legend={t("application.outcome")}
            error={errorOf("outcome")}
            defaultValue={refused?.outcome}
            options={rows.map((row) => ({
              value: row.outcome ?? "",
              label: say(row.label, locale),
            }))}
          />
        )}
        {reasoned && (
          <Select
            name="reason_code"
            id={`${intent}-reason_code`}
            label={t("application.reason")}
            hint={chooses ? t("application.reasonHint") : undefined}
            error={errorOf("reason_code")}
            placeholder={t("application.choose")}
            defaultValue={refused?.reason_code ?? given?.reason_code}
            options={reasonsFor(view.reasons, ...rows.map(reasonStepOf)).map(({ code, name }) => ({
              value: code,
              label: say(name, locale),
            }))}
          />
        )}
        <TextArea
          name="comment"
          id={`${intent}-comment`}
          label={t(commentLabel(intent, chooses))}
          optionalText={optional ? t("application.optional") : undefined}
          hint={`${t("application.commentHint")}. ${t(`application.${told}`)}`}
          error={errorOf("comment")}
          defaultValue={refused?.comment ?? given?.comment}
          rows={optional ? 2 : (given?.comment.length ?? 0) > 200 ? 8 : 4}
        />
        {final && <p className="text-sm text-ink-soft">{t("application.final")}</p>}
        <ButtonRow>
          <Button name="intent" value={intent} variant={variant}>
            {label}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function commentLabel(intent: string, chooses: boolean) {
  if (intent === "request_clarification") return "application.questions" as const;
  return chooses ? ("application.conditions" as const) : ("application.comment" as const);
}
