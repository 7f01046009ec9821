import { useTranslation } from "react-i18next";
import { type RefusedMove, StaffHeader, StaffOneStep } from "~/features/applications";
import { formatDateTime, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonRow, Card, ErrorSummary, Stack } from "~/ui";
import { emptyGate, type TypedGates } from "../check-gates";
import type { ScreeningPageData, ShownGate } from "../screening-page.server";
import { GateAnswerText } from "./gate-answer";
import { GateFields } from "./gate-fields";
import { HintList } from "./hint-list";
import { SimilarTable } from "./similar-table";

/** A refused save with everything as typed. */
export type RefusedScreening = { gates: TypedGates; refusal: Refusal; fields: FieldErrors };

/** The completeness check: gates, what the data says of them, similar applications, and where it leads. */
export function ScreeningPage({
  page,
  roles,
  refused,
  refusedMove,
}: {
  page: ScreeningPageData;
  roles: readonly string[];
  refused: RefusedScreening | null;
  refusedMove: RefusedMove | null;
}) {
  const { t } = useTranslation("review-screening");
  const { view, gates } = page;
  const message = ({ code, params }: Refusal) => t(`refusals.${code}`, { ...params });
  const errors = Object.entries(refused?.fields ?? {}).map(([field, refusal]) => ({
    field,
    message: t("fieldError", { gate: nameOf(gates, field), message: message(refusal) }),
  }));
  const errorOf = (name: string) => {
    const refusal = refused?.fields[name];
    return refusal && message(refusal);
  };
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      <StaffHeader
        head={{ ...view, organisation: view.organisation.name }}
        part="screening"
        roles={roles}
      />
      <h2 className="sr-only">{t("title")}</h2>
      <Stack>
        {refused && errors.length === 0 && (
          <Banner tone="danger" title={t("notSaved")} announce="alert">
            <p>{message(refused.refusal)}</p>
            {!page.editable && <TypedGatesText gates={gates} typed={refused.gates} />}
          </Banner>
        )}
        <StateBanner page={page} />
        {page.editable ? (
          <form method="post" noValidate className="form">
            <input type="hidden" name="version" value={page.version} />
            <div>
              <SavedLine page={page} />
              <p className="gate__by">{t("fields.noteHint")}</p>
            </div>
            {gates.map((gate, index) => (
              <GateFields
                key={gate.code}
                gate={gate}
                number={index + 1}
                typed={refused?.gates[gate.code] ?? gate.typed}
                evidence={page.evidence}
                errorOf={errorOf}
                stale={refused?.refusal.code === "stale"}
              />
            ))}
            <ButtonRow>
              <Button name="intent" value="save_screening" size="large">
                {t("save")}
              </Button>
            </ButtonRow>
          </form>
        ) : (
          gates.length > 0 && <GatesReading page={page} />
        )}
        {page.general.length > 0 && (
          <Card title={t("general")}>
            <HintList hints={page.general} />
          </Card>
        )}
        <SimilarTable rows={page.similar} />
        {page.editable && <Next page={page} refused={refusedMove} />}
      </Stack>
    </>
  );
}

const nameOf = (gates: readonly ShownGate[], field: string) =>
  gates.find((gate) => field.startsWith(`gates.${gate.code}.`))?.name ?? "";

function SavedLine({ page: { saved, gatesVersion } }: { page: ScreeningPageData }) {
  const { t } = useTranslation("review-screening");
  const locale = useLocale();
  return (
    <p className="gate__by">
      {saved
        ? t("saved", { name: saved.by, date: formatDateTime(saved.at, locale) })
        : t("notSavedYet")}{" "}
      {t("gatesVersion", { version: gatesVersion })}
    </p>
  );
}

/** What the check comes to so far, as stored. */
function StateBanner({ page }: { page: ScreeningPageData }) {
  const { t } = useTranslation("review-screening");
  const { state, editable, gates, failed } = page;
  if (page.gatesVersion === null) return <Banner tone="info">{t("state.notBegun")}</Banner>;
  if (editable && page.outdated) {
    return (
      <Banner tone="warning" title={t("state.outdated")}>
        {t("state.outdatedText")}
      </Banner>
    );
  }
  if (state === "failed") {
    return (
      <Banner tone="warning" title={t("state.failed")}>
        <ul className="list-disc pl-5">
          {failed.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {editable && <a href="#next">{t("state.toRefusal")}</a>}
      </Banner>
    );
  }
  if (state === "passed") {
    return (
      <Banner tone="success" title={t("state.passed")}>
        {editable && <a href="#next">{t("state.toAdmission")}</a>}
      </Banner>
    );
  }
  const left = gates.filter((gate) => gate.stored === null).length;
  if (left === gates.length && !editable) return <Banner tone="info">{t("state.none")}</Banner>;
  return <Banner tone="info">{t("state.open", { count: left })}</Banner>;
}

/** The step that the check has led up to: admission, or a refusal that names the gates. */
function Next({ page, refused }: { page: ScreeningPageData; refused: RefusedMove | null }) {
  const { t } = useTranslation("review-screening");
  const { state, outdated, refusal, view } = page;
  const leads = state !== "open" && !outdated;
  return (
    <section id="next" aria-labelledby="next-title" className="stack stack--tight">
      <h2 id="next-title">{t("next.title")}</h2>
      {!leads && <p>{t(outdated ? "next.outdated" : "next.open")}</p>}
      {(leads || refused) && state === "passed" && (
        <StaffOneStep view={view} intent="admit" refused={refused} />
      )}
      {refusal && (leads || refused) && (
        <>
          <p>{t("next.refusal")}</p>
          <StaffOneStep view={view} intent="refuse_admission" given={refusal} refused={refused} />
        </>
      )}
    </section>
  );
}

function GatesReading({ page }: { page: ScreeningPageData }) {
  const { t } = useTranslation("review-screening");
  return (
    <Card title={t("title")}>
      <SavedLine page={page} />
      <ol className="gates">
        {page.gates.map((gate) => (
          <li key={gate.code} className="gates__item" id={`gate-${gate.code}`}>
            <h3 className="text-base">{gate.name}</h3>
            {gate.stored ? (
              <GateAnswerText stored={gate.stored} />
            ) : (
              <p className="gate__by">{t("unanswered")}</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What can no longer be saved stays readable, so that it can be copied. */
function TypedGatesText({ gates, typed }: { gates: readonly ShownGate[]; typed: TypedGates }) {
  const { t } = useTranslation("review-screening");
  const written = gates.flatMap((gate) => {
    const { note, evidence_text } = typed[gate.code] ?? emptyGate;
    const text = [note, evidence_text].filter(Boolean).join("\n");
    return text ? [{ name: gate.name, text }] : [];
  });
  if (written.length === 0) return null;
  return (
    <>
      <p>{t("kept")}</p>
      {written.map(({ name, text }) => (
        <blockquote key={name} className="whitespace-pre-line">
          {name}: {text}
        </blockquote>
      ))}
    </>
  );
}
