import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { onSchedule } from "~/platform/jobs.server";
import { leadingRole } from "./actor";
import { lucia } from "./lucia.server";
import type { SignedIn } from "./session.server";

export type SessionView = {
  /** The beginning of the stored hash: enough to name a session, of no use to enter. */
  id: string;
  createdAt: Date;
  userAgent: string;
  ip: string;
  current: boolean;
};

const idLength = 24;

/** The live sessions of a signed-in person, newest first; at most 50. */
export async function listSessions({ actor, sessionId }: SignedIn): Promise<SessionView[]> {
  const rows = await prisma.session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id.slice(0, idLength),
    createdAt: row.createdAt,
    userAgent: row.userAgent,
    ip: row.ip,
    current: row.id === sessionId,
  }));
}

/** Ends one other session of one's own, or with null all but the present one; 404 when unseen. */
export async function endSessions(signedIn: SignedIn, id: string | null): Promise<void> {
  const { actor, sessionId } = signedIn;
  if (id !== null && !/^[0-9a-f]{24}$/.test(id)) throw notFound();
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: {
        userId: actor.userId,
        NOT: { id: sessionId },
        ...(id === null ? {} : { id: { startsWith: id } }),
      },
    });
    if (count === 0) {
      if (id !== null) throw notFound();
      return;
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: leadingRole(actor),
      action: "account.session_ended",
      subjectType: "account",
      subjectId: actor.userId,
      after: { sessions: count },
    });
  });
}

/** Removes sessions, links and counters whose time has run out. */
export async function sweepAccounts(): Promise<void> {
  await lucia().deleteExpiredSessions();
  await prisma.accountToken.deleteMany({ where: { expiresAt: { lt: now() } } });
  await prisma.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now().getTime()) } } });
}

onSchedule("17 * * * *", "sweep_accounts", sweepAccounts);
