import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import type { Verdict } from "./ask-scanner.server";
import { tellFileScanned } from "./on-file-scanned.server";
import { tellOfInfection } from "./tell-of-infection.server";

/**
 * Writes what the scanner said of a file, once: a verdict is never taken back. An infected file is closed to
 * everybody from then on; its uploader, the organisation's owners and the administrators are told.
 */
export async function recordVerdict(fileId: string, verdict: Verdict): Promise<void> {
  const scan = verdict.infected ? "infected" : "clean";
  const signature = verdict.infected ? verdict.signature : null;
  await inTransaction(async (tx) => {
    const [file] = await tx.storedFile.updateManyAndReturn({
      where: { id: fileId, scan: { in: ["pending", "unscanned"] } },
      data: { scan, signature, scannedAt: now() },
      select: { id: true, fileName: true, organisationId: true, uploadedById: true, sha256: true },
    });
    if (!file) return;
    await tellFileScanned(tx, { fileId, scan });
    if (signature === null) return;
    await tellOfInfection(tx, file, signature);
    await recordAudit(tx, {
      actorId: null,
      actorRole: "clock",
      action: "document.infected",
      subjectType: "file",
      subjectId: fileId,
      after: { fileName: file.fileName, signature, sha256: file.sha256 },
    });
  });
}
