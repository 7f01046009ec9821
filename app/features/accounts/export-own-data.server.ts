import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { type Actor, leadingRole } from "./actor";

/** How many lines of the record one export holds, newest first. */
const eventLimit = 5_000;

/**
 * Everything the portal keeps about the actor as a person, as plain data. Applications belong to
 * their organisation and are exported there; what the actor did to one that is closed to them now stays
 * in the list without saying to which.
 */
export async function exportOwnData(actor: Actor): Promise<Record<string, unknown>> {
  return inTransaction(async (tx) => {
    const account = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: {
        id: true,
        email: true,
        fullName: true,
        phone: true,
        locale: true,
        staffRoles: true,
        emailVerifiedAt: true,
        createdAt: true,
        updatedAt: true,
        sessions: { select: { createdAt: true, expiresAt: true, ip: true, userAgent: true } },
        members: {
          select: { role: true, createdAt: true, organisation: { select: { name: true } } },
        },
        joinRequests: {
          select: { status: true, createdAt: true, decidedAt: true },
        },
        consents: true,
        notices: { select: { kind: true, params: true, createdAt: true, readAt: true } },
      },
    });
    const bars = await tx.readingRight.findMany({
      where: { userId: actor.userId, kind: "barred" },
      select: { applicationId: true },
    });
    const barred = new Set(bars.map(({ applicationId }) => applicationId));
    const actions = await tx.auditEvent.findMany({
      where: { actorId: actor.userId },
      orderBy: { seq: "desc" },
      take: eventLimit,
      select: { at: true, action: true, subjectType: true, subjectId: true },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: leadingRole(actor),
      action: "account.data_exported",
      subjectType: "account",
      subjectId: actor.userId,
    });
    const told = actions.map(({ subjectId, ...action }) =>
      barred.has(subjectId) ? action : { ...action, subjectId },
    );
    return { exportedAt: now(), account, actions: told };
  });
}
