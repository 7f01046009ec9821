import { endings } from "./endings";
import type { ApplicationStatus } from "./status";
import type { Transition } from "./transition";

const committeeOutcomes = [
  {
    outcome: "approve",
    to: "approved",
    stated: "nothing",
    label: { ru: "Одобрить", en: "Approve" },
  },
  {
    outcome: "approve_with_conditions",
    to: "approved_with_conditions",
    stated: "comment",
    label: { ru: "Одобрить с условиями", en: "Approve with conditions" },
  },
  { outcome: "defer", to: "deferred", stated: "reason", label: { ru: "Отложить", en: "Defer" } },
  { outcome: "reject", to: "rejected", stated: "reason", label: { ru: "Отклонить", en: "Reject" } },
] as const;

/** The whole lifecycle (design §4). Buttons, permissions, the README's diagram and the tests follow from it. */
export const transitions: readonly Transition[] = [
  {
    intent: "submit",
    from: ["draft"],
    to: "submitted",
    by: ["owner"],
    stated: "nothing",
    label: { ru: "Подать заявку", en: "Submit application" },
  },
  {
    intent: "start_intake",
    from: ["submitted"],
    to: "intake_check",
    by: ["coordinator"],
    stated: "nothing",
    label: { ru: "Принять в работу", en: "Start intake" },
  },
  ...(
    [
      ["intake_check", ["coordinator"]],
      ["technical_review", ["technical_reviewer", "coordinator"]],
      ["expert_review", ["coordinator"]],
      ["committee_review", ["chair", "coordinator"]],
    ] as const
  ).map(
    ([stage, by]): Transition => ({
      intent: "request_clarification",
      from: [stage],
      to: "clarification_requested",
      by,
      stated: "questions",
      guards: ["rounds_left"],
      told: true,
      label: { ru: "Запросить уточнения", en: "Request clarification" },
    }),
  ),
  {
    intent: "answer_clarification",
    from: ["clarification_requested"],
    to: "asking_stage",
    by: ["owner"],
    stated: "questions",
    guards: ["in_time"],
    told: true,
    label: { ru: "Отправить ответ", en: "Send the answer" },
  },
  {
    intent: "admit",
    from: ["intake_check"],
    to: "technical_review",
    by: ["coordinator"],
    stated: "nothing",
    guards: ["cleared"],
    label: { ru: "Допустить к рассмотрению", en: "Admit for review" },
  },
  {
    intent: "refuse_admission",
    from: ["intake_check"],
    to: "not_admitted",
    by: ["coordinator"],
    stated: "reason",
    told: true,
    label: { ru: "Отказать в допуске", en: "Refuse admission" },
    final: true,
  },
  {
    intent: "complete_technical",
    from: ["technical_review"],
    to: "expert_review",
    by: ["technical_reviewer"],
    stated: "comment",
    guards: ["cleared"],
    label: { ru: "Завершить техническую экспертизу", en: "Complete technical review" },
  },
  {
    intent: "complete_expert",
    from: ["expert_review"],
    to: "committee_review",
    by: ["coordinator"],
    stated: "nothing",
    guards: ["cleared"],
    label: { ru: "Завершить экспертизу", en: "Complete expert review" },
  },
  {
    intent: "return_to_experts",
    from: ["committee_review"],
    to: "expert_review",
    by: ["chair"],
    stated: "comment",
    label: { ru: "Вернуть экспертам", en: "Return to experts" },
  },
  ...committeeOutcomes.map(
    (row): Transition => ({
      intent: "decide",
      from: ["committee_review"],
      by: ["chair"],
      guards: ["four_eyes", "cleared"],
      boardOverThreshold: true,
      told: true,
      ...row,
    }),
  ),
  ...committeeOutcomes.map(
    (row): Transition => ({
      intent: "board_decide",
      from: ["board_review"],
      by: ["board"],
      guards: ["four_eyes", "cleared"],
      told: true,
      ...row,
    }),
  ),
  {
    intent: "resume",
    from: ["deferred"],
    to: "committee_review",
    by: ["coordinator"],
    stated: "comment",
    label: { ru: "Вернуть на комиссию", en: "Resume before the committee" },
  },
  {
    intent: "issue_offer",
    from: ["approved", "approved_with_conditions"],
    to: "offer_issued",
    by: ["leasing_manager"],
    stated: "comment",
    guards: ["cleared"],
    told: true,
    label: { ru: "Направить предложение", en: "Issue the offer" },
  },
  {
    intent: "issue_offer",
    from: ["offer_issued"],
    to: "offer_issued",
    by: ["leasing_manager"],
    stated: "comment",
    guards: ["in_time", "cleared"],
    told: true,
    label: { ru: "Направить новую версию предложения", en: "Issue a new version of the offer" },
  },
  {
    intent: "accept_offer",
    from: ["offer_issued"],
    to: "offer_accepted",
    by: ["owner"],
    stated: "nothing",
    guards: ["in_time"],
    label: { ru: "Принять предложение", en: "Accept the offer" },
  },
  {
    intent: "decline_offer",
    from: ["offer_issued"],
    to: "offer_declined",
    by: ["owner"],
    stated: "comment",
    guards: ["in_time"],
    told: true,
    label: { ru: "Отклонить предложение", en: "Decline the offer" },
    final: true,
  },
  {
    intent: "start_agreement",
    from: ["offer_accepted"],
    to: "agreement_negotiation",
    by: ["legal"],
    stated: "nothing",
    guards: ["not_held"],
    label: { ru: "Начать согласование", en: "Start negotiation" },
  },
  {
    intent: "sign_agreement",
    from: ["agreement_negotiation"],
    to: "agreement_signed",
    by: ["legal"],
    stated: "comment",
    guards: ["cleared"],
    label: { ru: "Отметить подписание", en: "Record the signing" },
  },
  {
    intent: "register_participant",
    from: ["agreement_signed"],
    to: "registered",
    by: ["legal"],
    stated: "nothing",
    label: { ru: "Внести в реестр", en: "Enter in the register" },
  },
  {
    intent: "move_in",
    from: ["registered"],
    to: "moved_in",
    by: ["leasing_manager"],
    stated: "nothing",
    guards: ["cleared"],
    label: { ru: "Отметить размещение", en: "Record moving in" },
  },
  {
    intent: "appeal",
    from: ["rejected"],
    to: "appeal_submitted",
    by: ["owner"],
    stated: "comment",
    guards: ["in_time"],
    told: true,
    label: { ru: "Обжаловать решение", en: "Appeal" },
  },
  {
    intent: "uphold_refusal",
    from: ["appeal_submitted"],
    to: "upheld",
    by: ["board"],
    stated: "reason",
    guards: ["not_barred", "cleared"],
    told: true,
    label: { ru: "Оставить отказ в силе", en: "Uphold the refusal" },
    final: true,
  },
  {
    intent: "return_to_committee",
    from: ["appeal_submitted"],
    to: "committee_review",
    by: ["board"],
    stated: "comment",
    guards: ["not_barred", "cleared"],
    label: { ru: "Вернуть на комиссию", en: "Return to the committee" },
  },
  ...endings,
];

/** The stages that may ask, each back to itself once answered. */
export const askingStages = transitions
  .filter((row) => row.intent === "request_clarification")
  .flatMap((row) => row.from);

/** The statuses a step may lead to. */
export function targetsOf(row: Transition): ApplicationStatus[] {
  if (row.to === "asking_stage") return [...askingStages];
  return row.boardOverThreshold ? [row.to, "board_review"] : [row.to];
}
