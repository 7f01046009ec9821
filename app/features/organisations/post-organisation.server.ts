import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import type { Refused, Result } from "~/platform/refusal";
import { decideJoinRequest } from "./decide-join-request.server";
import { acceptOwnInvitation } from "./invitations/accept-invitation.server";
import { inviteMember } from "./invitations/invite-member.server";
import { resendInvitation } from "./invitations/resend-invitation.server";
import { revokeInvitation } from "./invitations/revoke-invitation.server";
import { removeMember, setMemberRole } from "./members/change-member.server";
import { handOverOwnership } from "./members/hand-over-ownership.server";
import { leaveOrganisation } from "./members/leave-organisation.server";

/** What the organisation's page says once something was done; texts under `page`. */
export const organisationNotices = [
  "role_saved",
  "removed",
  "accepted",
  "declined",
  "invited",
  "resent",
  "revoked",
  "joined",
  "left",
  "handed_over",
  "handed_over_left",
] as const;

type Notice = (typeof organisationNotices)[number];
type Posted = { done: Notice; id: string | null } | { refused: Refused };

const inputs = [
  "intent",
  "user",
  "join_request",
  "invitation",
  "role",
  "email",
  "days",
  "letter_locale",
  "after",
] as const;

/** The fields of the form that invites; shown again when it was refused. */
export const invitationFields = ["email", "role", "days", "letter_locale"] as const;

/**
 * Does what a form of an organisation's page asks for: the notice to show and the organisation to
 * come back to, null when the person belongs to it no more. 404 for an intent that is not known.
 */
export async function postOrganisation(
  actor: Actor,
  named: string | null,
  form: FormData,
): Promise<Posted> {
  const given = textsOf(form, inputs) as Record<(typeof inputs)[number], string>;
  const { intent, user, role, after } = given;
  if (intent === "accept_invitation") {
    const joined = await acceptOwnInvitation(actor, given.invitation);
    return joined.ok ? { done: "joined", id: joined.value.organisationId } : { refused: joined };
  }
  const id = named ?? onlyOne(actor);
  const answer = (result: Result<unknown>, done: Notice, left = false): Posted =>
    result.ok ? { done, id: left ? null : id } : { refused: result };
  if (intent === "set_role")
    return answer(await setMemberRole(actor, id, user, role), "role_saved");
  if (intent === "remove_member") return answer(await removeMember(actor, id, user), "removed");
  if (intent === "leave") return answer(await leaveOrganisation(actor, id), "left", true);
  if (intent === "hand_over") {
    const result = await handOverOwnership(actor, id, { user, after });
    const gone = after === "leave";
    return answer(result, gone ? "handed_over_left" : "handed_over", gone);
  }
  if (intent === "invite") return answer(await inviteMember(actor, id, given), "invited");
  if (intent === "resend_invitation") {
    return answer(await resendInvitation(actor, id, given.invitation), "resent");
  }
  if (intent === "revoke_invitation") {
    return answer(await revokeInvitation(actor, id, given.invitation), "revoked");
  }
  if (intent === "accept_join" || intent === "decline_join") {
    const accept = intent === "accept_join";
    const decision = accept ? { accept, role } : { accept };
    const result = await decideJoinRequest(actor, id, given.join_request, decision);
    return answer(result, accept ? "accepted" : "declined");
  }
  throw notFound();
}

/** Where an address names no organisation, none is guessed for somebody who has several. */
function onlyOne(actor: Actor): string {
  const [first, ...others] = actor.memberships;
  if (!first || others.length > 0) throw notFound();
  return first.organisationId;
}
