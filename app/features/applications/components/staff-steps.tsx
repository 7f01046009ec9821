import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Banner, Disclosure, EmptyState, Stack } from "~/ui";
import { statusRow } from "../lifecycle/status";
import type { StaffView } from "../staff-view.server";
import { groupSteps, type RefusedMove, type StaffStep } from "./staff-step";
import { StaffStepForm, sideways } from "./staff-step-form";
import { StaffWaitingStep, waitsForRoom } from "./staff-waiting-step";

/** The steps that this person may take, a form each, and why the others are not theirs or not now. */
export function StaffSteps({ view, refused }: { view: StaffView; refused: RefusedMove | null }) {
  const { t } = useTranslation("staff");
  const steps = groupSteps(view);
  const open = steps.filter((step) => step.rows.length > 0).sort((a, b) => weight(a) - weight(b));
  const waiting = steps.filter(waitsForRoom);
  const shut = steps.filter((step) => step.why !== null && !waitsForRoom(step));
  const lost = refused && !open.some((step) => step.intent === refused.intent) ? refused : null;
  return (
    <section aria-labelledby="steps-title">
      <Stack>
        <h2 id="steps-title">{t("application.steps")}</h2>
        {refused && (lost || Object.keys(refused.fields).length === 0) && (
          <RefusedBanner view={view} refused={refused} lost={lost !== null} />
        )}
        {waiting.map((step) => (
          <StaffWaitingStep key={step.intent} step={step} id={view.id} />
        ))}
        {open.map((step) => (
          <StaffStepForm
            key={step.intent}
            step={step}
            view={view}
            refused={refused?.intent === step.intent ? refused : null}
          />
        ))}
        {open.length + waiting.length === 0 && <NoSteps view={view} />}
        {shut.length > 0 && (
          <Disclosure summary={t("application.others")}>
            <ul className="list-disc pl-5">
              {shut.map((step) => (
                <Unavailable key={step.intent} step={step} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Stack>
    </section>
  );
}

/** The way on comes first, then questions and ways back, last what ends everything. */
function weight({ intent, rows }: StaffStep): number {
  if (rows.every((row) => row.final)) return 2;
  return sideways.has(intent) ? 1 : 0;
}

/** Why a step was not taken, with the words typed for it. */
export function RefusedBanner({
  view,
  refused,
  lost,
}: {
  view: StaffView;
  refused: RefusedMove;
  lost: boolean;
}) {
  const { t } = useTranslation("staff");
  const { t: said } = useTranslation("applications");
  const locale = useLocale();
  const status = say(statusRow(view.status).staff, locale);
  return (
    <Banner tone="danger" title={t("application.refusedTitle")} announce="alert">
      <p>{said(`refusals.${refused.refusal.code}`, { ...refused.refusal.params, status })}</p>
      {refused.comment && (
        <>
          <p>{t(lost ? "application.keptHere" : "application.kept")}</p>
          {lost && <blockquote className="whitespace-pre-line">{refused.comment}</blockquote>}
        </>
      )}
    </Banner>
  );
}

function NoSteps({ view }: { view: StaffView }) {
  const { t } = useTranslation("staff");
  const { t: ui } = useTranslation("ui");
  if (statusRow(view.status).final) {
    return <EmptyState level={3} title={t("application.stepsNoneFinal")} />;
  }
  const who = view.turn.length
    ? view.turn.map((role) => ui(`roles.${role}`)).join(", ")
    : t("application.mover.applicant");
  return (
    <EmptyState level={3} title={t("application.stepsNone")}>
      <p>{t("application.stepsNoneText", { who })}</p>
    </EmptyState>
  );
}

function Unavailable({ step }: { step: StaffStep }) {
  const { t } = useTranslation("staff");
  const { t: said } = useTranslation("applications");
  const { t: ui } = useTranslation("ui");
  const locale = useLocale();
  const labels = [...new Set(step.all.map((row) => say(row.label, locale)))].join(" · ");
  const roleName = (role: string) =>
    role === "owner" ? t("application.mover.applicant") : ui(`roles.${role}`);
  if (!step.why) return null;
  const roles = [...new Set(step.all.flatMap((row) => row.by))].map(roleName).join(", ");
  return (
    <li>
      {labels}
      <span className="block text-sm text-ink-soft">
        {step.why.code === "not_your_role"
          ? t("application.byRoles", { roles })
          : said(`refusals.${step.why.code}`, "params" in step.why ? step.why.params : {})}
      </span>
    </li>
  );
}
