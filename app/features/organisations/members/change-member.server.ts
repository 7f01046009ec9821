import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { isMemberRole, type MemberRole } from "../kinds";
import { lockForOwner } from "../lock-organisation.server";
import { canChangeMember } from "../policy";
import { roleText } from "../role-text.server";

/** An owner gives a member another role. 404 when unseen; refuses forbidden, role_unknown, last_owner. */
export async function setMemberRole(
  actor: Actor,
  organisationId: string,
  userId: string,
  role: string,
): Promise<Result> {
  return isMemberRole(role) ? change(actor, organisationId, userId, role) : refuse("role_unknown");
}

/** An owner removes a member. 404 when unseen; refuses forbidden, last_owner. */
export function removeMember(
  actor: Actor,
  organisationId: string,
  userId: string,
): Promise<Result> {
  return change(actor, organisationId, userId, null);
}

function change(
  actor: Actor,
  organisationId: string,
  userId: string,
  role: MemberRole | null,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const refused = await lockForOwner(tx, actor, organisationId);
    if (refused) return refused;
    if (!z.uuid().safeParse(userId).success) throw notFound();
    const where = { organisationId_userId: { organisationId, userId } };
    const member = await tx.member.findUnique({
      where,
      include: { organisation: { select: { name: true } } },
    });
    if (!member) throw notFound();
    if (member.role === role) return ok();
    const owners = await tx.member.count({ where: { organisationId, role: "owner" } });
    const verdict = canChangeMember(member, role, owners);
    if (!verdict.allowed) return refuse(verdict.why.code);
    if (role) await tx.member.update({ where, data: { role } });
    else await remove(tx, organisationId, userId);
    if (userId !== actor.userId) {
      await notify(tx, {
        userIds: [userId],
        kind: role ? "member_role_changed" : "member_removed",
        href: "/portal/organisation",
        params: {
          organisation: member.organisation.name,
          ...(role ? { role: roleText(role) } : {}),
        },
      });
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: role ? "organisation.member_role_changed" : "organisation.member_removed",
      subjectType: "organisation",
      subjectId: organisationId,
      before: { userId, role: member.role },
      after: role ? { userId, role } : undefined,
    });
    return ok();
  });
}

/** Whoever is shut out leaves no open invitations behind. */
async function remove(tx: Tx, organisationId: string, userId: string): Promise<void> {
  await tx.member.delete({ where: { organisationId_userId: { organisationId, userId } } });
  await tx.invitation.updateMany({
    where: { organisationId, invitedById: userId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
}
