import { endOfMoscowDay } from "~/features/applications";
import { type ConditionState, isUnsettled } from "./condition-states";

type Dated = { state: ConditionState; due: string };

/** Whether a condition should have been met by now and is not settled. */
export function isOverdue({ state, due }: Dated, at: Date): boolean {
  return isUnsettled(state) && endOfMoscowDay(due) < at;
}

/** How the conditions of an application stand together; `next` is the next day on which one is due. */
export function summarise(conditions: readonly Dated[], at: Date) {
  const unsettled = conditions.filter(({ state }) => isUnsettled(state));
  const [next = null] = unsettled.map(({ due }) => due).sort();
  return {
    total: conditions.length,
    /** the application ended before all were settled */
    lapsed: conditions.some(({ state }) => state === "lapsed"),
    settled: conditions.length - unsettled.length,
    overdue: unsettled.filter((one) => isOverdue(one, at)).length,
    next,
  };
}
