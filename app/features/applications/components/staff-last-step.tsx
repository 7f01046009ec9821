import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Card } from "~/ui";
import { transitions } from "../lifecycle/transitions";
import type { LastStep } from "../staff-view.server";

/** The name of a step as its button has it. */
export function stepName(intent: string, outcome: string | null) {
  return transitions.find((row) => row.intent === intent && (row.outcome ?? null) === outcome)
    ?.label;
}

/** Who took a step, in words. */
export function useStepBy() {
  const { t } = useTranslation("staff");
  const { t: ui } = useTranslation("ui");
  return ({ actor, actorRole }: { actor: string | null; actorRole: string }) =>
    actor ? t("history.by", { name: actor, role: ui(`roles.${actorRole}`) }) : t("history.clock");
}

/** What was asked, answered or decided last, with its words. */
export function StaffLastStep({ step }: { step: LastStep }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const by = useStepBy();
  if (!step.comment && !step.reason) return null;
  const name = stepName(step.intent, step.outcome);
  return (
    <Card title={name ? say(name, locale) : step.intent} level={2}>
      <p className="text-sm text-ink-soft">
        {formatDateTime(step.at, locale)} · {by(step)}
      </p>
      {step.reason && (
        <p className="mt-2">{t("history.reason", { reason: say(step.reason, locale) })}</p>
      )}
      {step.comment && <p className="mt-2 whitespace-pre-line">{step.comment}</p>}
    </Card>
  );
}
