import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { queueAccountMail } from "./account-mails.server";
import type { Actor } from "./actor";
import { canDisable, canSetRoles } from "./staff-policy";
import { isStaffRole } from "./staff-roles";

function requireAdministrator(actor: Actor): void {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
}

/** The account under a lock that lets one change of staff happen at a time; 404 when unseen. */
async function lockStaff(tx: Tx, userId: string) {
  if (!z.uuid().safeParse(userId).success) throw notFound();
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('accounts.staff'))`;
  const account = await tx.user.findUnique({ where: { id: userId } });
  if (!account) throw notFound();
  const administrators = await tx.user.count({
    where: { staffRoles: { has: "administrator" }, disabledAt: null },
  });
  return { account, administrators };
}

type Follower = (tx: Tx, userId: string) => Promise<void>;
const followers: Follower[] = [];

/** Has a feature that stands after this one follow a change of roles, in its transaction. */
export function onRolesChanged(follower: Follower): void {
  followers.push(follower);
}

/**
 * Gives a staff account exactly these roles and ends its sessions. Refuses roles_required,
 * not_staff, own_administrator, last_administrator.
 */
export async function setStaffRoles(
  actor: Actor,
  userId: string,
  given: readonly string[],
): Promise<Result> {
  requireAdministrator(actor);
  const roles = [...new Set(given.filter(isStaffRole))];
  return inTransaction(async (tx) => {
    const { account, administrators } = await lockStaff(tx, userId);
    const verdict = canSetRoles(actor.userId, account, roles, administrators);
    if (!verdict.allowed) return refuse(verdict.why.code);
    await tx.user.update({ where: { id: userId }, data: { staffRoles: roles, updatedAt: now() } });
    for (const follow of followers) await follow(tx, userId);
    if (userId !== actor.userId) await tx.session.deleteMany({ where: { userId } });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: "account.roles_changed",
      subjectType: "account",
      subjectId: userId,
      before: { roles: account.staffRoles },
      after: { roles },
    });
    return ok();
  });
}

/** Shuts an account out at once, or lets it in again. Refuses own_account, last_administrator. */
export async function setAccountEnabled(
  actor: Actor,
  userId: string,
  enabled: boolean,
): Promise<Result> {
  requireAdministrator(actor);
  return inTransaction(async (tx) => {
    const { account, administrators } = await lockStaff(tx, userId);
    const verdict = canDisable(actor.userId, account, administrators);
    if (!enabled && !verdict.allowed) return refuse(verdict.why.code);
    if ((account.disabledAt === null) === enabled) return ok();
    const disabledAt = enabled ? null : now();
    await tx.user.update({ where: { id: userId }, data: { disabledAt, updatedAt: now() } });
    await tx.session.deleteMany({ where: { userId } });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: enabled ? "account.enabled" : "account.disabled",
      subjectType: "account",
      subjectId: userId,
    });
    return ok();
  });
}

/** Mails a new link to set the password to a staff account that has none yet; 404 when unseen. */
export async function resendPasswordLink(actor: Actor, userId: string): Promise<Result> {
  requireAdministrator(actor);
  return inTransaction(async (tx) => {
    const { account } = await lockStaff(tx, userId);
    if (account.passwordHash || account.disabledAt) return refuse("password_already_set");
    await queueAccountMail(tx, "set_password", account.email);
    return ok();
  });
}
