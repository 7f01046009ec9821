import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { reopenBulletin } from "./reopen-bulletin.server";

/** Gives back the bulletin that a posted form names; what was typed is kept for a refusal. */
export async function postReopening(actor: Actor, applicationId: string, form: FormData) {
  const { assignment = "", reason = "" } = textsOf(form, ["assignment", "reason"]);
  const input = { assignmentId: assignment, reason };
  const result = await reopenBulletin(actor, applicationId, input);
  return { typed: { assignment, reason }, result };
}
