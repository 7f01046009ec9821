import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { type Actor, leadingRole } from "./actor";
import { forgiveSignIn, takeSignInAttempt } from "./attempts.server";
import { checkPassword } from "./password";
import { hashPassword, verifyPassword } from "./password-hash.server";
import { type Origin, openSession } from "./session.server";

export type ChangePasswordInput = {
  current_password: string;
  password: string;
  password_confirm: string;
};

/**
 * Changes the actor's own password, given the present one. All sessions and open links end; the
 * value is the cookie of a new session. Field errors by HTML name; refuses too_many.
 */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  origin: Origin,
): Promise<Result<{ cookie: string }>> {
  const attempt = await takeSignInAttempt(actor.email, origin.address);
  if (!attempt.ok) return attempt;
  const account = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const fields: FieldErrors = {};
  if (!(await verifyPassword(account.passwordHash, input.current_password.slice(0, 1_000)))) {
    fields.current_password = { code: "current_password_wrong" };
  } else {
    await forgiveSignIn(actor.email, origin.address);
  }
  const password = checkPassword(input.password, account);
  if (!password.ok) fields.password = password.refusal;
  else if (input.password !== input.password_confirm) {
    fields.password_confirm = { code: "password_confirm_differs" };
  }
  if (!password.ok || Object.keys(fields).length > 0) return invalid(fields);
  const passwordHash = await hashPassword(password.value);
  await inTransaction(async (tx) => {
    const { userId } = actor;
    await tx.user.update({ where: { id: userId }, data: { passwordHash, updatedAt: now() } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.accountToken.updateMany({
      where: { userId, usedAt: null },
      data: { usedAt: now() },
    });
    await recordAudit(tx, {
      actorId: userId,
      actorRole: leadingRole(actor),
      action: "account.password_changed",
      subjectType: "account",
      subjectId: userId,
    });
  });
  return ok({ cookie: await openSession(actor.userId, origin) });
}
