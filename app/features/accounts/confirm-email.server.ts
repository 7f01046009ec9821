import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { queueAccountMail } from "./account-mails.server";
import { findToken, redeemToken } from "./account-token.server";
import { takeConfirmAttempt } from "./attempts.server";
import type { SignedIn } from "./session.server";

/** Whether a confirmation link can still be used. */
export async function isConfirmTokenGood(token: string): Promise<boolean> {
  return (await findToken(token, ["verify_email"])) !== null;
}

/** Confirms the e-mail of a link's account; null when the link is used up, expired or unknown. */
export async function confirmEmail(tx: Tx, token: string): Promise<string | null> {
  const used = await redeemToken(tx, token, ["verify_email"]);
  if (!used) return null;
  await markEmailConfirmed(tx, used.userId);
  return used.userId;
}

/** Notes that the account's mailbox is its owner's; nothing when it was known. */
export async function markEmailConfirmed(tx: Tx, userId: string): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now(), updatedAt: now() },
  });
  if (count === 0) return;
  await recordAudit(tx, {
    actorId: userId,
    actorRole: "applicant",
    action: "account.email_verified",
    subjectType: "account",
    subjectId: userId,
  });
}

/** Mails a new confirmation link to a signed-in person; refuses too_many. */
export async function resendConfirmation({ actor, emailVerified }: SignedIn): Promise<Result> {
  if (emailVerified) return ok();
  const attempt = await takeConfirmAttempt(actor.userId);
  if (!attempt.ok) return attempt;
  await inTransaction((tx) => queueAccountMail(tx, "confirm_email", actor.email));
  return ok();
}
