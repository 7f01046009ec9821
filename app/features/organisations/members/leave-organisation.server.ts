import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockAsMember } from "../lock-organisation.server";
import { canChangeMember } from "../policy";

/**
 * A member leaves; the owners are told. 404 for strangers; refuses last_owner, who may hand the
 * organisation over instead.
 */
export function leaveOrganisation(actor: Actor, organisationId: string): Promise<Result> {
  return inTransaction(async (tx) => {
    const role = await lockAsMember(tx, actor, organisationId);
    if (!role) throw notFound();
    const owners = await tx.member.findMany({
      where: { organisationId, role: "owner" },
      select: { userId: true, organisation: { select: { name: true } } },
    });
    const verdict = canChangeMember({ role }, null, owners.length);
    if (!verdict.allowed) return refuse(verdict.why.code);
    const { userId } = actor;
    await tx.member.delete({ where: { organisationId_userId: { organisationId, userId } } });
    await notify(tx, {
      userIds: owners.map((owner) => owner.userId).filter((id) => id !== userId),
      kind: "member_left",
      href: `/portal/organisation?id=${organisationId}`,
      params: { person: actor.fullName, organisation: owners[0]?.organisation.name ?? "" },
    });
    await recordAudit(tx, {
      actorId: userId,
      actorRole: role,
      action: "organisation.member_removed",
      subjectType: "organisation",
      subjectId: organisationId,
      before: { userId, role },
      reasonCode: "left",
    });
    return ok();
  });
}
