import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { takeInvitationAttempt } from "~/features/accounts/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockForOwner, refuseOthers } from "../lock-organisation.server";
import { invitationState } from "./invitation-state";
import { refuseTooMany } from "./invite-member.server";
import { lockedHash, queueInvitationLetter } from "./queue-invitation-letter.server";

/**
 * An owner has an invitation sent again, expired or not: a new letter with a new link for as many
 * days as before; the earlier link is void at once. 404 when unseen; refuses forbidden,
 * invitation_closed, too_many_invitations, too_many.
 */
export async function resendInvitation(
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<Result<{ email: string }>> {
  const other = refuseOthers(actor, organisationId);
  if (other) return other;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const known = await prisma.invitation.findFirst({ where: { id, organisationId } });
  if (!known) throw notFound();
  const attempt = await takeInvitationAttempt(actor.userId, known.email);
  if (!attempt.ok) return attempt;
  return inTransaction(async (tx) => {
    const refused = await lockForOwner(tx, actor, organisationId);
    if (refused) return refused;
    const invitation = await tx.invitation.findUniqueOrThrow({ where: { id } });
    if (invitation.acceptedAt || invitation.revokedAt) return refuse("invitation_closed");
    const at = now();
    if (invitationState(invitation, at) === "expired") {
      const full = await refuseTooMany(tx, organisationId);
      if (full) return full;
    }
    const term = invitation.expiresAt.getTime() - invitation.sentAt.getTime();
    const expiresAt = new Date(at.getTime() + term);
    await tx.invitation.update({
      where: { id },
      data: { tokenHash: lockedHash(), sentAt: at, expiresAt },
    });
    await queueInvitationLetter(tx, id, at);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: "organisation.invitation_resent",
      subjectType: "organisation",
      subjectId: organisationId,
      after: { invitation: id },
    });
    return ok({ email: invitation.email });
  });
}
