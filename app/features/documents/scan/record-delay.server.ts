import { notify } from "~/features/notifications/index.server";
import { inTransaction } from "~/platform/db.server";
import { tellFileScanned } from "./on-file-scanned.server";

/**
 * Notes that a limit of the scanner kept it from looking at a file to the end, and tells the administrators, who
 * can raise it. The file stays closed; asking again would meet the same limit.
 */
export async function recordDelay(fileId: string, limit: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [file] = await tx.storedFile.updateManyAndReturn({
      where: { id: fileId, scan: { in: ["pending", "unscanned"] } },
      data: { scan: "delayed", scanLimit: limit },
      select: { fileName: true },
    });
    if (!file) return;
    await tellFileScanned(tx, { fileId, scan: "delayed" });
    const administrators = await tx.user.findMany({
      where: { staffRoles: { has: "administrator" }, disabledAt: null },
      select: { id: true },
    });
    await notify(tx, {
      userIds: administrators.map(({ id }) => id),
      kind: "file_delayed",
      href: "/admin/settings/files",
      params: { name: file.fileName, limit },
      // Raised too little, it is met again: one notice a file and limit is enough.
      onceKey: `file_delayed:${fileId}:${limit}`,
    });
  });
}
