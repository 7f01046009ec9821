/** For how many days an invitation may stand; the owner chooses. */
export const invitationDays = [3, 7, 14, 30] as const;
export const defaultInvitationDays = 7;

/** How many invitations of one organisation may wait at a time, and be sent within a day. */
export const invitationLimits = { pending: 20, perDay: 50 } as const;

export type InvitationState = "pending" | "accepted" | "expired" | "revoked";

/** What has become of an invitation by a moment. */
export function invitationState(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  at: Date,
): InvitationState {
  const { acceptedAt, revokedAt, expiresAt } = invitation;
  if (acceptedAt) return "accepted";
  if (revokedAt && revokedAt < expiresAt) return "revoked";
  return expiresAt > at ? "pending" : "expired";
}
