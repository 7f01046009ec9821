import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";

/** Marks all notices of one person as read. */
export async function markNoticesRead(reader: { userId: string }): Promise<void> {
  await prisma.notice.updateMany({
    where: { userId: reader.userId, readAt: null },
    data: { readAt: now() },
  });
}
