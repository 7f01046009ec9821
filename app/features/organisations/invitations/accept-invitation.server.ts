import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { hashToken, type SignedIn, takeTokenAttempt } from "~/features/accounts/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { confirmMailbox } from "../confirm-applicant.server";
import { lockInvitation, takeUpInvitation } from "./take-up-invitation.server";

type Joined = Result<{ organisationId: string }>;

/**
 * A signed-in person accepts an invitation by its link; the link proves the mailbox, so the address
 * is confirmed by it too. Refuses token_invalid, invitation_used, invitation_expired,
 * invitation_revoked, invitation_for_other, staff_account, too_many.
 */
export async function acceptInvitation(
  { actor, emailVerified }: SignedIn,
  token: string,
  address: string,
): Promise<Joined> {
  const attempt = await takeTokenAttempt(address);
  if (!attempt.ok) return attempt;
  return inTransaction(async (tx) => {
    const joined = await accept(tx, actor, { tokenHash: hashToken(token) });
    if (joined.ok && !emailVerified) await confirmMailbox(tx, actor.userId);
    return joined;
  });
}

/**
 * The same from the person's own pages, where their confirmed address stands for the link.
 * 404 for an invitation of another address.
 */
export function acceptOwnInvitation(actor: Actor, id: string): Promise<Joined> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  return inTransaction(async (tx) => {
    const joined = await accept(tx, actor, { id });
    const unseen = ["token_invalid", "invitation_for_other"];
    if (!joined.ok && unseen.includes(joined.refusal.code)) throw notFound();
    return joined;
  });
}

async function accept(
  tx: Tx,
  actor: Actor,
  which: { tokenHash: string } | { id: string },
): Promise<Joined> {
  const locked = await lockInvitation(tx, which);
  if (!locked.ok) return locked;
  if (locked.value.email !== actor.email) return refuse("invitation_for_other");
  const account = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { staffRoles: true },
  });
  if (account.staffRoles.length > 0) return refuse("staff_account");
  return takeUpInvitation(tx, locked.value, actor);
}
