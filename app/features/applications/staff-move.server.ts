import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import type { Result } from "~/platform/refusal";
import { readsQueue } from "./access";
import { extendClarification } from "./clarifications/extend-clarification.server";
import { type PostedStep, takePostedStep } from "./lifecycle/take-posted-step.server";

const extendIntent = "extend_clarification";

/**
 * Takes the step that a form of the staff's pages asks for, and keeps what was typed for a refusal.
 * 404 for those who may not read the application. More time for a clarification is no step of its own.
 */
export async function moveByStaff(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<{ typed: PostedStep["typed"]; result: Result<unknown> }> {
  if (!readsQueue(actor)) throw notFound();
  if (form.get("intent") !== extendIntent) return takePostedStep(actor, id, form);
  const typed = { intent: extendIntent, outcome: "", reason_code: "", comment: "", questions: [] };
  return { typed, result: await extendClarification(actor, id) };
}
