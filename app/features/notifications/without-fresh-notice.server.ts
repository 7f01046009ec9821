import type { Tx } from "~/platform/db.server";
import type { NoticeKind } from "./kinds";

/**
 * Those of the people who have no unread notice of this kind about this application since a moment,
 * so that things that happen in a row are told once.
 */
export async function withoutFreshNotice(
  tx: Tx,
  userIds: readonly string[],
  told: { kind: NoticeKind; applicationId: string; since: Date },
): Promise<string[]> {
  const fresh = await tx.notice.findMany({
    where: {
      userId: { in: [...userIds] },
      kind: told.kind,
      applicationId: told.applicationId,
      readAt: null,
      createdAt: { gt: told.since },
    },
    select: { userId: true },
  });
  const informed = new Set(fresh.map((notice) => notice.userId));
  return userIds.filter((id) => !informed.has(id));
}
