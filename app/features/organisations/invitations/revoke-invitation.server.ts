import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockForOwner } from "../lock-organisation.server";

/**
 * An owner takes an invitation back; its link is void at once. Doing so again changes nothing.
 * 404 when unseen; refuses forbidden, and invitation_closed once it was accepted.
 */
export function revokeInvitation(
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const refused = await lockForOwner(tx, actor, organisationId);
    if (refused) return refused;
    if (!z.uuid().safeParse(id).success) throw notFound();
    const invitation = await tx.invitation.findFirst({ where: { id, organisationId } });
    if (!invitation) throw notFound();
    if (invitation.revokedAt) return ok();
    if (invitation.acceptedAt) return refuse("invitation_closed");
    await tx.invitation.update({ where: { id }, data: { revokedAt: now() } });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: "organisation.invitation_revoked",
      subjectType: "organisation",
      subjectId: organisationId,
      before: { invitation: id },
    });
    return ok();
  });
}
