import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { settleInvitations } from "./invitations/take-up-invitation.server";
import { isMemberRole, type MemberRole } from "./kinds";
import { lockForOwner } from "./lock-organisation.server";

export type JoinDecision = { accept: true; role: string } | { accept: false };

/**
 * An owner lets a person in with a role, or not; the person is told. 404 when unseen; refuses
 * forbidden, role_unknown and, when it was decided otherwise before, already_decided.
 */
export async function decideJoinRequest(
  actor: Actor,
  organisationId: string,
  requestId: string,
  decision: JoinDecision,
): Promise<Result> {
  if (decision.accept && !isMemberRole(decision.role)) return refuse("role_unknown");
  return inTransaction(async (tx) => {
    const refused = await lockForOwner(tx, actor, organisationId);
    if (refused) return refused;
    if (!z.uuid().safeParse(requestId).success) throw notFound();
    const request = await tx.joinRequest.findFirst({
      where: { id: requestId, organisationId, user: { emailVerifiedAt: { not: null } } },
      include: { organisation: { select: { name: true } } },
    });
    if (!request) throw notFound();
    const status = decision.accept ? "accepted" : "declined";
    if (request.status === status) return ok();
    if (request.status !== "pending") return refuse("already_decided");
    const at = now();
    await tx.joinRequest.update({
      where: { id: requestId },
      data: { status, decidedAt: at, decidedById: actor.userId },
    });
    const role = decision.accept ? (decision.role as MemberRole) : null;
    if (role) {
      await tx.member.createMany({
        data: [{ organisationId, userId: request.userId, role, createdAt: at }],
        skipDuplicates: true,
      });
      await settleInvitations(tx, organisationId, request.userId);
    }
    await notify(tx, {
      userIds: [request.userId],
      kind: decision.accept ? "join_accepted" : "join_declined",
      href: decision.accept ? "/portal" : "/portal/organisation",
      params: { organisation: request.organisation.name },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: decision.accept ? "organisation.join_accepted" : "organisation.join_declined",
      subjectType: "organisation",
      subjectId: organisationId,
      after: { userId: request.userId, role },
    });
    return ok();
  });
}
