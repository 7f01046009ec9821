import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { emailField, takeInvitationAttempt } from "~/features/accounts/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { lockForOwner, refuseOthers } from "../lock-organisation.server";
import { invitationLimits, invitationState } from "./invitation-state";
import { lockedHash, queueInvitationLetter } from "./queue-invitation-letter.server";
import { invitationSchema } from "./schema";

export type InviteInput = { email: string; role: string; days: string; letter_locale: string };

const inputSchema = invitationSchema.extend({ email: z.string().pipe(emailField) });
const day = 86_400_000;

/**
 * An owner invites an address into the organisation. The answer never depends on whether the address
 * has an account. 404 when unseen; field errors by HTML name; refuses forbidden, already_member,
 * already_invited, too_many_invitations, too_many.
 */
export async function inviteMember(
  actor: Actor,
  organisationId: string,
  input: InviteInput,
): Promise<Result<{ email: string }>> {
  const other = refuseOthers(actor, organisationId);
  if (other) return other;
  const checked = checkFields(inputSchema, input);
  if (!checked.ok) return checked;
  const { email, role, days, letter_locale: locale } = checked.value;
  const attempt = await takeInvitationAttempt(actor.userId, email);
  if (!attempt.ok) return attempt;
  return inTransaction(async (tx) => {
    const refused =
      (await lockForOwner(tx, actor, organisationId)) ??
      (await refuseKnown(tx, organisationId, email)) ??
      (await refuseTooMany(tx, organisationId));
    if (refused) return refused;
    const at = now();
    const { id } = await tx.invitation.create({
      data: {
        organisationId,
        email,
        role,
        locale,
        tokenHash: lockedHash(),
        createdAt: at,
        sentAt: at,
        expiresAt: new Date(at.getTime() + days * day),
        invitedById: actor.userId,
      },
      select: { id: true },
    });
    await queueInvitationLetter(tx, id, at);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "owner",
      action: "organisation.member_invited",
      subjectType: "organisation",
      subjectId: organisationId,
      after: { invitation: id, role, days },
    });
    return ok({ email });
  });
}

async function refuseKnown(tx: Tx, organisationId: string, email: string): Promise<Refused | null> {
  const member = await tx.member.findFirst({ where: { organisationId, user: { email } } });
  if (member) return refuse("already_member", { email });
  const open = await tx.invitation.findFirst({
    where: { organisationId, email, acceptedAt: null, revokedAt: null },
  });
  if (!open) return null;
  if (invitationState(open, now()) === "pending") return refuse("already_invited", { email });
  // Its day has passed; the new invitation takes its place.
  await tx.invitation.update({ where: { id: open.id }, data: { revokedAt: now() } });
  return null;
}

/** Refuses when as many invitations wait, or were made within a day, as an organisation may have. */
export async function refuseTooMany(tx: Tx, organisationId: string): Promise<Refused | null> {
  const { pending, perDay } = invitationLimits;
  const waiting = await tx.invitation.count({
    where: { organisationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
  });
  if (waiting >= pending) return refuse("too_many_invitations", { limit: pending });
  const since = new Date(now().getTime() - day);
  const today = await tx.invitation.count({ where: { organisationId, createdAt: { gt: since } } });
  return today >= perDay ? refuse("too_many_a_day", { limit: perDay }) : null;
}
