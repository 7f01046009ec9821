import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { scannerAddress } from "./scanner.server";

export const scanFileJob = "scan_file";

/** One job a file, however often it is ordered. */
export const scanJobKey = (fileId: string) => `scan_file:${fileId}`;

/**
 * Sends a new file to the virus scanner in the transaction that records it; without a scanner the file is marked
 * as unscanned, and is scanned once there is one.
 */
export async function orderScan(
  tx: Tx,
  fileId: string,
): Promise<{ scan: "pending" | "unscanned" }> {
  const scan = scannerAddress() ? "pending" : "unscanned";
  await tx.storedFile.update({ where: { id: fileId }, data: { scan } });
  if (scan === "pending") await enqueue(tx, scanFileJob, { fileId }, { key: scanJobKey(fileId) });
  return { scan };
}
