import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type Refused, refuse } from "~/platform/refusal";
import { canManageMembers, roleIn } from "./policy";

/**
 * Holds an organisation still while its owner changes who belongs to it. 404 for strangers, a
 * refusal for members who do not decide, null when the way is free.
 */
export async function lockForOwner(
  tx: Tx,
  actor: Actor,
  organisationId: string,
): Promise<Refused | null> {
  if (!z.uuid().safeParse(organisationId).success || !roleIn(actor, organisationId))
    throw notFound();
  const verdict = canManageMembers(actor, organisationId);
  if (!verdict.allowed) return refuse(verdict.why.code);
  await tx.$queryRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
  // The session was read before the lock: the actor may have lost the role since.
  const member = await tx.member.findUnique({
    where: { organisationId_userId: { organisationId, userId: actor.userId } },
  });
  return member?.role === "owner" ? null : refuse("forbidden");
}
