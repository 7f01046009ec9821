import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import type { MemberRole } from "../kinds";
import { roleText } from "../role-text.server";
import { invitationState } from "./invitation-state";

type Which = { tokenHash: string } | { id: string };

/**
 * Holds the organisation and its invitation still and says whether the invitation can be accepted:
 * refuses token_invalid, invitation_used, invitation_expired, invitation_revoked.
 */
export async function lockInvitation(tx: Tx, which: Which) {
  const found = await tx.invitation.findUnique({ where: which });
  if (!found) return refuse("token_invalid");
  await tx.$queryRaw`select 1 from organisation where id = ${found.organisationId}::uuid for update`;
  const invitation = await tx.invitation.findUnique({
    where: which,
    include: { organisation: { select: { name: true } } },
  });
  if (!invitation) return refuse("token_invalid");
  const state = invitationState(invitation, now());
  if (state === "accepted") return refuse("invitation_used");
  return state === "pending" ? ok(invitation) : refuse(`invitation_${state}`);
}

export type LockedInvitation = Extract<
  Awaited<ReturnType<typeof lockInvitation>>,
  { ok: true }
>["value"];

/**
 * Makes the person a member as invited, settles their own requests and other invitations to the
 * same organisation, and tells the owners. Who is a member already keeps the role they have.
 */
export async function takeUpInvitation(
  tx: Tx,
  invitation: LockedInvitation,
  person: { userId: string; fullName: string },
): Promise<Result<{ organisationId: string }>> {
  const { organisationId, role } = invitation;
  const { userId } = person;
  const at = now();
  const before = await tx.member.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
  });
  await tx.invitation.update({
    where: { id: invitation.id },
    data: { acceptedAt: at, acceptedById: userId },
  });
  if (before) return ok({ organisationId });
  await tx.member.create({ data: { organisationId, userId, role, createdAt: at } });
  await tx.joinRequest.updateMany({
    where: { organisationId, userId, status: "pending" },
    data: { status: "accepted", decidedAt: at, decidedById: invitation.invitedById },
  });
  const owners = await tx.member.findMany({ where: { organisationId, role: "owner" } });
  await notify(tx, {
    userIds: owners.map((owner) => owner.userId).filter((id) => id !== userId),
    kind: "invitation_accepted",
    href: `/portal/organisation?id=${organisationId}`,
    params: {
      person: person.fullName,
      organisation: invitation.organisation.name,
      role: roleText(role as MemberRole),
    },
  });
  await recordAudit(tx, {
    actorId: userId,
    actorRole: role,
    action: "organisation.invitation_accepted",
    subjectType: "organisation",
    subjectId: organisationId,
    after: { invitation: invitation.id, userId, role },
  });
  return ok({ organisationId });
}

/** Somebody became a member by another way: the invitation that waited for them has done its work. */
export async function settleInvitations(
  tx: Tx,
  organisationId: string,
  userId: string,
): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true },
  });
  await tx.invitation.updateMany({
    where: { organisationId, email, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: now(), acceptedById: userId },
  });
}
