import type { Tx } from "~/platform/db.server";
import { announce, personTopic } from "~/platform/live.server";
import { staffSide } from "./barred-readers.server";

/** Takes back what a person was told of an application as staff, read or not, mailed or still to be mailed. */
export async function withdrawNotices(
  tx: Tx,
  { userId, applicationId }: { userId: string; applicationId: string },
): Promise<void> {
  const { count } = await tx.notice.deleteMany({
    where: { userId, applicationId, params: { path: ["href"], string_starts_with: staffSide } },
  });
  if (count > 0) await announce(tx, { topic: personTopic(userId), kind: "notice" });
}
