import type { Tx } from "~/platform/db.server";
import type { NoticeKind } from "./kinds";

/** Letters of these kinds about an application that have not left yet are not sent; the inbox keeps the notices. */
export async function dropUnsent(
  tx: Tx,
  about: { applicationId: string; userIds: readonly string[]; kinds: readonly NoticeKind[] },
): Promise<void> {
  await tx.notice.updateMany({
    where: {
      applicationId: about.applicationId,
      userId: { in: [...about.userIds] },
      kind: { in: [...about.kinds] },
      mail: { in: ["queued", "digest"] },
    },
    data: { mail: "skipped" },
  });
}
