import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { assignsExperts, seesAssignments } from "../access/access";
import { inviteExperts } from "./invite-experts.server";
import { remindExpert } from "./remind-expert.server";
import { replaceAssignment } from "./replace-assignment.server";
import { revokeAssignment } from "./revoke-assignment.server";

/** What was typed into a form of the page of assignments, given back when it is refused. */
export type TypedReviews = {
  intent: string;
  assignment: string;
  expert: string;
  comment: string;
  experts: string[];
};

/** Does what a form of an application's page of assignments asks for; 404 for whoever may not see the page. */
export async function postReviews(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<{ typed: TypedReviews; result: Result<unknown> }> {
  if (!seesAssignments(actor)) throw notFound();
  const {
    intent = "",
    assignment = "",
    expert = "",
    comment = "",
  } = textsOf(form, ["intent", "assignment", "expert", "comment"]);
  const experts = form.getAll("experts").filter((value) => typeof value === "string");
  const typed = { intent, assignment, expert, comment, experts };
  return { typed, result: await act() };

  async function act(): Promise<Result<unknown>> {
    if (!assignsExperts(actor)) return refuse("forbidden");
    if (intent === "invite_experts") return inviteExperts(actor, applicationId, experts);
    if (intent === "remind_expert") return remindExpert(actor, applicationId, assignment);
    if (intent === "revoke_assignment") {
      return revokeAssignment(actor, applicationId, assignment, comment);
    }
    if (intent === "replace_expert") {
      const given = { expertId: expert, reason: comment };
      return replaceAssignment(actor, applicationId, assignment, given);
    }
    return refuse("unknown_intent");
  }
}
