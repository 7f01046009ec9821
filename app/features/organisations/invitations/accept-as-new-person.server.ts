import {
  addConfirmedAccount,
  checkPerson,
  closeSession,
  hashPassword,
  hashToken,
  type Origin,
  openSession,
  takeTokenAttempt,
} from "~/features/accounts/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import { ok, type Result, refuse } from "~/platform/refusal";
import { invitationState } from "./invitation-state";
import { lockInvitation, takeUpInvitation } from "./take-up-invitation.server";

/** The names of the fields that a new person fills in; as at registration. */
export const newPersonFields = ["full_name", "phone", "password", "password_confirm"] as const;

export type NewPersonInput = Record<(typeof newPersonFields)[number], string>;

/**
 * Somebody without an account accepts an invitation: the account is made with its address confirmed
 * by the link, and a session opened. Field errors by HTML name; refuses token_invalid,
 * invitation_used, invitation_expired, invitation_revoked, account_exists, too_many.
 */
export async function acceptAsNewPerson(
  token: string,
  input: NewPersonInput,
  origin: Origin,
  locale: Locale,
  previousToken: string | null = null,
): Promise<Result<{ cookie: string; organisationId: string }>> {
  const attempt = await takeTokenAttempt(origin.address);
  if (!attempt.ok) return attempt;
  const tokenHash = hashToken(token);
  const known = await prisma.invitation.findUnique({ where: { tokenHash } });
  if (!known) return refuse("token_invalid");
  const open = invitationState(known, now()) === "pending";
  const checked = checkPerson({ ...input, email: known.email });
  if (open && !checked.ok) return checked;
  const passwordHash = checked.ok && open ? await hashPassword(checked.value.password) : "";
  const joined = await inTransaction(async (tx) => {
    const locked = await lockInvitation(tx, { tokenHash });
    if (!locked.ok) return locked;
    if (!checked.ok) return checked;
    const { email, fullName, phone } = checked.value;
    const userId = await addConfirmedAccount(tx, { email, fullName, phone, locale, passwordHash });
    if (!userId) return refuse("account_exists");
    const taken = await takeUpInvitation(tx, locked.value, { userId, fullName });
    return taken.ok ? ok({ ...taken.value, userId }) : taken;
  });
  if (!joined.ok) return joined;
  await closeSession(previousToken);
  const { organisationId, userId } = joined.value;
  return ok({ organisationId, cookie: await openSession(userId, origin) });
}
