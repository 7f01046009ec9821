import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { sweepIncoming } from "~/platform/storage/spool.server";
import { removeBytes } from "./upload-store.server";

const batch = 200;
const dayMs = 24 * 3_600_000;

/**
 * Removes uploads that nobody went on with for a day, and what processes that died left waiting. Returns
 * how many uploads went. One whose bytes cannot be removed now stays for the next time.
 */
export async function sweepUploads(): Promise<number> {
  await sweepIncoming(new Date(now().getTime() - dayMs));
  const over = await prisma.upload.findMany({
    where: { expiresAt: { lt: now() } },
    orderBy: { expiresAt: "asc" },
    take: batch,
    select: { id: true },
  });
  let swept = 0;
  for (const { id } of over) {
    try {
      await removeBytes(id);
      swept += (await prisma.upload.deleteMany({ where: { id } })).count;
    } catch (error) {
      log.warn({ fault: error instanceof Error ? error.name : "unknown" }, "upload not swept");
    }
  }
  return swept;
}

onSchedule("41 * * * *", "sweep_uploads", async () => {
  await sweepUploads();
});
