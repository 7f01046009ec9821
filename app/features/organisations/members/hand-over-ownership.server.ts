import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockForOwner } from "../lock-organisation.server";

/** What becomes of the one who hands over. */
export const afterHandOver = ["editor", "leave"] as const;
export type AfterHandOver = (typeof afterHandOver)[number];

/**
 * An owner makes another member owner in their own place and stays as editor or leaves: one act, so
 * that there is no moment without an owner. 404 when unseen; refuses forbidden, choose_member,
 * choose_after, member_disabled.
 */
export function handOverOwnership(
  actor: Actor,
  organisationId: string,
  input: { user: string; after: string },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const refused = await lockForOwner(tx, actor, organisationId);
    if (refused) return refused;
    const after = afterHandOver.find((one) => one === input.after);
    if (!after) return refuse("choose_after");
    if (!input.user || input.user === actor.userId) return refuse("choose_member");
    if (!z.uuid().safeParse(input.user).success) throw notFound();
    const keyOf = (userId: string) => ({ organisationId_userId: { organisationId, userId } });
    const heir = await tx.member.findUnique({
      where: keyOf(input.user),
      include: {
        user: { select: { disabledAt: true } },
        organisation: { select: { name: true } },
      },
    });
    if (!heir) throw notFound();
    if (heir.user.disabledAt) return refuse("member_disabled");
    await tx.member.update({ where: keyOf(heir.userId), data: { role: "owner" } });
    const own = keyOf(actor.userId);
    if (after === "leave") await tx.member.delete({ where: own });
    else await tx.member.update({ where: own, data: { role: after } });
    await notify(tx, {
      userIds: [heir.userId],
      kind: "ownership_received",
      href: `/portal/organisation?id=${organisationId}`,
      params: { person: actor.fullName, organisation: heir.organisation.name },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: "organisation.ownership_handed_over",
      subjectType: "organisation",
      subjectId: organisationId,
      before: { owner: actor.userId, heir: { userId: heir.userId, role: heir.role } },
      after: { owner: heir.userId, previousOwner: after === "leave" ? null : after },
    });
    return ok();
  });
}
