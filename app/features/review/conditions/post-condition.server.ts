import type { Actor } from "~/features/accounts";
import { getSubmitted } from "~/features/applications/index.server";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { judgingActs, readsConditions } from "./condition-states";
import { judgeCondition } from "./judge-condition.server";

export type TypedJudgement = { condition: string; intent: string; note: string };

/** Does what the form beside a condition asks for, on the cluster's page. */
export async function postCondition(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<{ typed: TypedJudgement; result: Result }> {
  await getSubmitted(actor, applicationId);
  if (!readsConditions(actor)) throw notFound();
  const texts = textsOf(form, ["intent", "condition", "note", "version"]);
  const { intent = "", condition = "", note = "" } = texts;
  const typed = { condition: condition.slice(0, 40), intent: intent.slice(0, 40), note };
  const act = judgingActs.find((one) => one === intent);
  if (!act) return { typed, result: refuse("unknown_intent") };
  const version = Number(texts.version);
  const judgement = { applicationId, conditionId: condition, act, note, version };
  return { typed, result: await judgeCondition(actor, judgement) };
}
