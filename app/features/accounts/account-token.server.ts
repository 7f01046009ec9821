import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { hashToken, newToken } from "./token.server";

export type TokenPurpose = "verify_email" | "reset_password" | "set_password";

const hour = 3_600_000;
/** How long a link of each kind is good, in ms. */
export const lifetimes: Record<TokenPurpose, number> = {
  verify_email: 24 * hour,
  reset_password: hour,
  set_password: 72 * hour,
};

/** Makes a link's secret, stores its hash and returns it. Earlier links stay good until one is used. */
export async function issueToken(userId: string, purpose: TokenPurpose): Promise<string> {
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + lifetimes[purpose]);
  await prisma.accountToken.create({
    data: { tokenHash: hashToken(token), userId, purpose, createdAt, expiresAt },
  });
  return token;
}

/** Whose token it is and for what, while it can still be used; null otherwise. */
export async function findToken(token: string, purposes: readonly TokenPurpose[]) {
  return prisma.accountToken.findFirst({
    where: {
      tokenHash: hashToken(token),
      purpose: { in: [...purposes] },
      usedAt: null,
      expiresAt: { gt: now() },
      user: { disabledAt: null },
    },
    select: {
      userId: true,
      purpose: true,
      user: { select: { email: true, fullName: true, staffRoles: true } },
    },
  });
}

/**
 * Uses a token up, and with it the account's other links of the same purposes. False when another
 * request was first or the time has run out.
 */
export async function redeemToken(
  tx: Tx,
  token: string,
  purposes: readonly TokenPurpose[],
): Promise<{ userId: string; purpose: TokenPurpose } | null> {
  const [used] = await tx.accountToken.updateManyAndReturn({
    where: {
      tokenHash: hashToken(token),
      purpose: { in: [...purposes] },
      usedAt: null,
      expiresAt: { gt: now() },
      user: { disabledAt: null },
    },
    data: { usedAt: now() },
    select: { userId: true, purpose: true },
  });
  if (!used) return null;
  await tx.accountToken.updateMany({
    where: { userId: used.userId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: now() },
  });
  return used;
}
