import type { Text } from "~/platform/i18n";
import { type ApplicationStatus, statusRow } from "./status";
import type { Stage } from "./status-row";

/** The stages of the path as an applicant knows them. */
export const stageNames: Record<Stage, Text> = {
  draft: { ru: "Подготовка", en: "Preparation" },
  intake: { ru: "Проверка комплектности", en: "Completeness check" },
  technical: { ru: "Техническая экспертиза", en: "Technical review" },
  experts: { ru: "Оценка экспертов", en: "Expert assessment" },
  committee: { ru: "Комиссия", en: "Committee" },
  board: { ru: "Наблюдательный совет", en: "Supervisory board" },
  decision: { ru: "Решение", en: "Decision" },
  offer: { ru: "Предложение", en: "Offer" },
  agreement: { ru: "Соглашение", en: "Agreement" },
  resident: { ru: "Размещение", en: "Moving in" },
};

const order = Object.keys(stageNames) as Stage[];

export type PathStep = { stage: Stage; name: Text; state: "past" | "current" | "next" };

/** The stage an application stands in; while it waits for an answer, the stage that asked. */
export function stageOf(status: ApplicationStatus, askedFrom: ApplicationStatus | null): Stage {
  return statusRow(askedFrom ?? status).stage;
}

/**
 * The whole path with what lies behind and ahead. The board is shown only where it takes part;
 * a procedure that has ended shows nothing ahead.
 */
export function pathOf(
  status: ApplicationStatus,
  askedFrom: ApplicationStatus | null,
  board: boolean,
): PathStep[] {
  const present = order.indexOf(stageOf(status, askedFrom));
  const ended = statusRow(status).final === true;
  return order
    .map((stage, index): PathStep => {
      const state = index < present ? "past" : index === present ? "current" : "next";
      return { stage, name: stageNames[stage], state };
    })
    .filter((step) => step.stage !== "board" || board)
    .filter((step) => !ended || step.state !== "next");
}
