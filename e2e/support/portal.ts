import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { cloneDatabase } from "~/platform/testing/test-databases.server";

export type Portal = {
  /** origin under which the portal is served */
  address: string;
  databaseUrl: string;
  pid: number;
};

/**
 * The built portal on a free port with a database of its own, for one worker. The worker's own
 * process is pointed at the same database and files, so that factories may prepare what a test starts from.
 */
export async function withPortal(
  use: (portal: Portal) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<void> {
  const { E2E_SERVER_URL: server = "", E2E_TEMPLATE: template = "" } = process.env;
  const database = await cloneDatabase(server, template);
  const files = mkdtempSync(path.join(tmpdir(), "imc-test-files-"));
  process.env.STORAGE_DIR = files;
  try {
    const portal = await startPortal(database.url, { LOG_LEVEL: "error", ...settings });
    try {
      process.env.DATABASE_URL = database.url;
      process.env.APP_URL = portal.address;
      process.env.LOG_LEVEL = "silent";
      await use({ address: portal.address, databaseUrl: database.url, pid: portal.pid });
    } finally {
      await closeOwnPool();
      await portal.stop();
    }
  } finally {
    await database.drop();
    rmSync(files, { recursive: true, force: true });
  }
}

async function closeOwnPool(): Promise<void> {
  const shared = globalThis as { imcDatabase?: unknown };
  if (!shared.imcDatabase) return;
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
}
