import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { orderScan } from "./order-scan.server";

const atOnce = 500;

/** Sends to the scanner again what its limits kept it from looking at, the oldest first, 500 at once. Returns how many. */
export async function scanAgain(actor: Actor): Promise<number> {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
  return inTransaction(async (tx) => {
    const files = await tx.$queryRaw<{ id: string }[]>`
      select id from stored_file where scan_limit is not null
       order by uploaded_at, id limit ${atOnce} for update`;
    for (const { id } of files) {
      const data = { scan: "pending", scanLimit: null } as const;
      await tx.storedFile.update({ where: { id }, data });
      await orderScan(tx, id);
    }
    if (files.length === 0) return 0;
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "administrator",
      action: "document.scan_repeated",
      subjectType: "setting",
      subjectId: "documents.scanner",
      after: { files: files.length },
    });
    return files.length;
  });
}
