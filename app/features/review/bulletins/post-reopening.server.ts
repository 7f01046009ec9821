import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { seesAssignments } from "../access/access";
import { reopenBulletin } from "./reopen-bulletin.server";

/**
 * Gives back the bulletin that a posted form names; what was typed is kept for a refusal. 404 for whoever
 * may not know of the assignments.
 */
export async function postReopening(actor: Actor, applicationId: string, form: FormData) {
  if (!seesAssignments(actor)) throw notFound();
  const { assignment = "", reason = "" } = textsOf(form, ["assignment", "reason"]);
  const input = { assignmentId: assignment, reason };
  const result = await reopenBulletin(actor, applicationId, input);
  return { typed: { assignment, reason }, result };
}
