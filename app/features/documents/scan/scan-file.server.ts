import { prisma } from "~/platform/db.server";
import { onJob } from "~/platform/jobs.server";
import { storage } from "~/platform/storage/storage.server";
import { type Patience, scanContent } from "./ask-scanner.server";
import { scanFileJob } from "./order-scan.server";
import { recordDelay } from "./record-delay.server";
import { recordVerdict } from "./record-verdict.server";
import { scannerAddress } from "./scanner.server";
import { ScannerFault } from "./scanner-fault";

/**
 * Has the scanner look at a file and records its verdict. Without one — the scanner is away, slow or refuses —
 * it throws, so that the job is tried again; the file stays closed meanwhile. What is beyond the scanner's limits
 * is not tried again before an administrator asks.
 */
export async function scanFile(fileId: string, patience?: Patience): Promise<void> {
  const file = await prisma.storedFile.findUnique({
    where: { id: fileId },
    select: { storageKey: true, scan: true },
  });
  if (!file || file.scan === "clean" || file.scan === "infected") return;
  const address = scannerAddress();
  if (!address) return;
  const content = await storage().get(file.storageKey);
  try {
    await recordVerdict(fileId, await scanContent(address, content, patience));
  } catch (error) {
    if (!(error instanceof ScannerFault) || error.code !== "scanner_limit") throw error;
    await recordDelay(fileId, error.answer);
  }
}

onJob(scanFileJob, (payload) => scanFile(String(payload.fileId)));
