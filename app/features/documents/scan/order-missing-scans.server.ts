import { inTransaction, prisma } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { askScannerVersion } from "./ask-scanner.server";
import { orderScan, scanKeyPrefix } from "./order-scan.server";
import { scannerAddress } from "./scanner.server";

const atOnce = 500;

/**
 * Orders the scans that nobody has ordered: of files that came before there was a scanner, whose job was given up,
 * or whose job waits long for a scanner that answers again. Returns how many.
 */
export async function orderMissingScans(): Promise<number> {
  const address = scannerAddress();
  if (!address) return forgetScanner();
  // A scanner that does not answer must not close files that could be read until it came.
  if ((await askScannerVersion(address)) === null) return 0;
  const files = await prisma.$queryRaw<{ id: string }[]>`
    select f.id from stored_file f
    left join graphile_worker.jobs j on j.key = ${scanKeyPrefix} || f.id
    where f.scan in ('pending', 'unscanned')
      and (j.id is null or j.attempts >= j.max_attempts
        or (j.locked_at is null and j.run_at > now() + interval '1 minute'
          and j.last_error like '%scanner_absent%'))
    order by f.uploaded_at
    limit ${atOnce}`;
  await inTransaction(async (tx) => {
    for (const { id } of files) await orderScan(tx, id);
  });
  return files.length;
}

/** No scanner is configured any more: what still waited for it is told to be unscanned. */
async function forgetScanner(): Promise<number> {
  const { count } = await prisma.storedFile.updateMany({
    where: { scan: { in: ["pending", "delayed"] } },
    data: { scan: "unscanned", scanLimit: null },
  });
  return count;
}

onSchedule("*/2 * * * *", "order_missing_scans", async () => {
  await orderMissingScans();
});
