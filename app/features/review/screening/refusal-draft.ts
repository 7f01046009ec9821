import { type Locale, say } from "~/platform/i18n";
import type { Gates } from "../rules/gates";
import { type AnsweredGate, failedGates } from "./check-gates";
import { parseSource, splitEvidence } from "./evidence";

/** The refusal that failed gates lead to, for the coordinator to look over: reason, and each gate with its note. */
export type RefusalDraft = { reason_code: string; comment: string };

const words = {
  failed: { ru: "Не выполнено условие допуска", en: "Condition of admission not met" },
  see: { ru: "см. заявку", en: "see application" },
} as const;

/**
 * Null while no gate has failed. `own` are the organisation's other applications: only their numbers may
 * be told to the applicant.
 */
export function refusalDraft(
  gates: Gates,
  answers: readonly AnsweredGate[],
  own: readonly { id: string; number: string }[],
  locale: Locale,
): RefusalDraft | null {
  const failed = failedGates(gates, answers);
  const [first] = failed;
  if (!first) return null;
  const lines = failed.map((gate) => {
    const answer = answers.find((one) => one.gate === gate.code);
    const source = parseSource(splitEvidence(answer?.evidence ?? "").code);
    const named = own.find((one) => source?.kind === "application" && one.id === source.id);
    const see = named ? ` (${words.see[locale]} ${named.number})` : "";
    return `${words.failed[locale]} «${say(gate.name, locale)}»: ${answer?.note ?? ""}${see}`;
  });
  return { reason_code: first.reason, comment: lines.join("\n") };
}
