import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { inTransaction, prisma } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { type Actor, leadingRole } from "./actor";
import { forgiveSignIn, takeSignInAttempt } from "./attempts.server";
import { verifyPassword } from "./password-hash.server";
import {
  blankSessionCookie,
  closeSession,
  type Origin,
  openSession,
  sessionToken,
} from "./session.server";

const signInSchema = z.object({
  email: z
    .string()
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .min(1, "email_required")
    .max(254, "email_long"),
  password: z.string().min(1, "password_required").max(1_000, "password_long"),
});

export type SignedInAs = { cookie: string; staff: boolean; emailVerified: boolean };

/**
 * Opens a session for an e-mail and a password and ends the one this browser had. A wrong password,
 * an unknown address and a disabled account are refused alike with sign_in_failed; too_many after ten tries.
 */
export async function signIn(
  input: { email: string; password: string },
  origin: Origin,
  previousToken: string | null = null,
): Promise<Result<SignedInAs>> {
  const checked = checkFields(signInSchema, input);
  if (!checked.ok) return checked;
  const { email, password } = checked.value;
  const attempt = await takeSignInAttempt(email, origin.address);
  if (!attempt.ok) return attempt;
  const account = await prisma.user.findUnique({ where: { email } });
  const matches = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !matches || account.disabledAt) {
    log.info({ userId: account?.id ?? null, ip: origin.address }, "sign-in refused");
    return refuse("sign_in_failed");
  }
  await forgiveSignIn(email, origin.address);
  await closeSession(previousToken);
  const cookie = await openSession(account.id, origin);
  await inTransaction((tx) =>
    recordAudit(tx, {
      actorId: account.id,
      actorRole: account.staffRoles[0] ?? "applicant",
      action: "account.signed_in",
      subjectType: "account",
      subjectId: account.id,
    }),
  );
  return ok({
    cookie,
    staff: account.staffRoles.length > 0,
    emailVerified: account.emailVerifiedAt !== null,
  });
}

/** Ends the session of this browser; returns the cookie that removes the session's cookie. */
export async function signOut(request: Request, actor: Actor | null): Promise<string> {
  await closeSession(sessionToken(request));
  if (actor) {
    await inTransaction((tx) =>
      recordAudit(tx, {
        actorId: actor.userId,
        actorRole: leadingRole(actor),
        action: "account.signed_out",
        subjectType: "account",
        subjectId: actor.userId,
      }),
    );
  }
  return blankSessionCookie();
}
