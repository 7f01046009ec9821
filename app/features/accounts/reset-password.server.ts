import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { queueAccountMail } from "./account-mails.server";
import { findToken, redeemToken, type TokenPurpose } from "./account-token.server";
import { takeResetAttempt, takeTokenAttempt } from "./attempts.server";
import { markEmailConfirmed } from "./confirm-email.server";
import { checkPassword } from "./password";
import { hashPassword } from "./password-hash.server";
import { emailField } from "./schema";

const purposes: readonly TokenPurpose[] = ["reset_password", "set_password"];
const requestSchema = z.object({ email: emailField });

/**
 * Queues a letter with a reset link; the answer and its time are the same whether or not the
 * address has an account. Refuses too_many for the visitor's address alone.
 */
export async function requestPasswordReset(
  input: { email: string },
  address: string,
): Promise<Result> {
  const checked = checkFields(requestSchema, input);
  if (!checked.ok) return checked;
  const attempt = await takeResetAttempt(checked.value.email, address);
  if (!attempt.ok) return attempt;
  if (!attempt.value.quiet) {
    await inTransaction((tx) => queueAccountMail(tx, "reset_password", checked.value.email));
  }
  return ok();
}

/** Whose password a link sets: null when it is used up, expired or unknown. */
export async function findResetToken(
  token: string,
): Promise<{ email: string; first: boolean } | null> {
  const found = await findToken(token, purposes);
  return found && { email: found.user.email, first: found.purpose === "set_password" };
}

/**
 * Sets a new password by a mailed link and ends all sessions of the account. The link works once.
 * Refuses token_invalid, too_many and the codes of `checkPassword`.
 */
export async function resetPassword(
  input: { token: string; password: string; password_confirm: string },
  address: string,
): Promise<Result> {
  const attempt = await takeTokenAttempt(address);
  if (!attempt.ok) return attempt;
  const found = await findToken(input.token, purposes);
  if (!found) return refuse("token_invalid");
  const password = checkPassword(input.password, found.user);
  if (!password.ok) return invalid({ password: password.refusal });
  if (input.password !== input.password_confirm) {
    return invalid({ password_confirm: { code: "password_confirm_differs" } });
  }
  const passwordHash = await hashPassword(password.value);
  return inTransaction(async (tx) => {
    const used = await redeemToken(tx, input.token, purposes);
    if (!used) return refuse("token_invalid");
    const { userId } = used;
    await tx.user.update({ where: { id: userId }, data: { passwordHash, updatedAt: now() } });
    await tx.session.deleteMany({ where: { userId } });
    if (used.purpose === "set_password") await markEmailConfirmed(tx, userId);
    await recordAudit(tx, {
      actorId: userId,
      actorRole: found.user.staffRoles[0] ?? "applicant",
      action: "account.password_reset",
      subjectType: "account",
      subjectId: userId,
    });
    return ok();
  });
}
