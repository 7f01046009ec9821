import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cloneDatabase, startTestDatabases } from "~/platform/testing/test-databases.server";
import { makeScored, type Scored } from "./data/scored-applications";
import { until } from "./memory";

/** Applications that stand before the committee, in a database of their own that this process is connected to. */
export async function withScored(
  count: number,
  work: (scene: Scored & { databaseUrl: string }) => Promise<void>,
): Promise<void> {
  const databases = await startTestDatabases();
  const database = await cloneDatabase(databases.serverUrl, databases.template);
  const folder = mkdtempSync(path.join(tmpdir(), "imc-load-scored-"));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    STORAGE_DIR: folder,
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "warn",
  });
  const { closeDatabase } = await import("~/platform/db.server");
  try {
    await work({ ...(await makeScored(count)), databaseUrl: database.url });
  } finally {
    await closeDatabase();
    await database.drop();
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until a portal has done all that the making of the scene ordered: letters and printed forms. */
export async function ordersDone(): Promise<void> {
  const { prisma } = await import("~/platform/db.server");
  await until("what the scene ordered", 600_000, async () => {
    const [{ waiting = 0 } = {}] = await prisma.$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from graphile_worker.jobs where run_at <= now()`;
    return waiting === 0;
  });
}
