import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { scannerAddress } from "./scanner.server";

export const scanFileJob = "scan_file";

/** What stands before the file's id in the key of its job: one job a file, however often it is ordered. */
export const scanKeyPrefix = "scan_file:";

/** A slow scanner must leave workers for the other jobs: there are two lanes for it. */
const laneOf = (fileId: string) => `scan_${Number.parseInt(fileId.slice(-1), 16) % 2}`;

/**
 * Sends a file to the virus scanner, in the transaction that records it; without a scanner the file is marked
 * as unscanned, and is scanned once there is one.
 */
export async function orderScan(
  tx: Tx,
  fileId: string,
): Promise<{ scan: "pending" | "unscanned" }> {
  const scan = scannerAddress() ? "pending" : "unscanned";
  const { count } = await tx.storedFile.updateMany({
    // What the scanner has said meanwhile stays said.
    where: { id: fileId, scan: { in: ["pending", "unscanned"] } },
    data: { scan },
  });
  if (count > 0 && scan === "pending") {
    const key = `${scanKeyPrefix}${fileId}`;
    await enqueue(tx, scanFileJob, { fileId }, { key, queue: laneOf(fileId) });
  }
  return { scan };
}
