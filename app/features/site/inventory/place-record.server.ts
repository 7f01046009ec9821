import type { Actor } from "~/features/accounts";
import { type AuditEntry, recordAudit } from "~/features/audit/index.server";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Outline } from "./polygon";

type SiteAction = Extract<AuditEntry["action"], `site.${string}`>;

/** Writes a change of the inventory into the audit. */
export function recordPlace(
  tx: Tx,
  actor: Actor,
  action: SiteAction,
  subjectId: string,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "leasing_manager",
    action,
    subjectType: "site",
    subjectId,
    ...change,
  });
}

export const asJson = (outline: Outline) => outline as unknown as Prisma.InputJsonValue;

/** Changes of land and outlines are held against each other: one at a time. */
export async function lockLand(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('site.land'))`;
}
