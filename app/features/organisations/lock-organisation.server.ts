import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type Refused, refuse } from "~/platform/refusal";
import type { MemberRole } from "./kinds";
import { canManageMembers, roleIn } from "./policy";

/** 404 for strangers, a refusal for members who do not decide, null for an owner. */
export function refuseOthers(actor: Actor, organisationId: string): Refused | null {
  if (!z.uuid().safeParse(organisationId).success || !roleIn(actor, organisationId))
    throw notFound();
  const verdict = canManageMembers(actor, organisationId);
  return verdict.allowed ? null : refuse(verdict.why.code);
}

/**
 * Holds an organisation still while its owner changes who belongs to it. 404 for strangers, a
 * refusal for members who do not decide, null when the way is free.
 */
export async function lockForOwner(
  tx: Tx,
  actor: Actor,
  organisationId: string,
): Promise<Refused | null> {
  const other = refuseOthers(actor, organisationId);
  if (other) return other;
  // The session was read before the lock: the actor may have lost the role since.
  const role = await lockAsMember(tx, actor, organisationId);
  return role === "owner" ? null : refuse("forbidden");
}

/** Holds an organisation still; the role its member has now, null for whoever is none any more. */
export async function lockAsMember(
  tx: Tx,
  actor: Actor,
  organisationId: string,
): Promise<MemberRole | null> {
  if (!z.uuid().safeParse(organisationId).success) throw notFound();
  await tx.$queryRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
  const member = await tx.member.findUnique({
    where: { organisationId_userId: { organisationId, userId: actor.userId } },
  });
  return member?.role ?? null;
}
