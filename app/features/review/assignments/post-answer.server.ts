import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { type Result, refuse } from "~/platform/refusal";
import { answerInvitation } from "./answer-invitation.server";
import { answerFields, type InvitationAnswer } from "./answer-schema";

/** Takes the posted answer to an invitation, and keeps what was typed for a refusal. */
export async function postAnswer(actor: Actor, assignmentId: string, form: FormData) {
  const values = textsOf(form, answerFields);
  return { values, result: await act() };

  async function act(): Promise<Result<{ state: string }>> {
    if (form.get("intent") !== "answer_invitation") return refuse("unknown_intent");
    // Whatever was posted is judged by the schema.
    return answerInvitation(actor, assignmentId, values as InvitationAnswer);
  }
}
