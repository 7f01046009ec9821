import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import { readsQueue } from "./access";
import { type PostedStep, takePostedStep } from "./lifecycle/take-posted-step.server";

/**
 * Takes the step that a form of the staff's pages asks for, and keeps what was typed for a refusal.
 * 404 for those who may not read the application.
 */
export async function moveByStaff(actor: Actor, id: string, form: FormData): Promise<PostedStep> {
  if (!readsQueue(actor)) throw notFound();
  return takePostedStep(actor, id, form);
}
