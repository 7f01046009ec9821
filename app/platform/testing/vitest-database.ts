import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./test-databases.server";

// Runs before the test file's own imports, so that the pool opens on this file's own database.
const database = await cloneDatabase(inject("testServerUrl"), inject("testTemplate"));
process.env.DATABASE_URL = database.url;
process.env.APP_URL ??= "http://localhost:3000";
process.env.LOG_LEVEL ??= "silent";
const files = mkdtempSync(path.join(tmpdir(), "imc-test-files-"));
process.env.STORAGE_DIR = files;

afterAll(async () => {
  const shared = globalThis as {
    imcDatabase?: { pool: pg.Pool; prisma: { $disconnect(): Promise<void> } };
    imcLive?: { stop(): Promise<void> };
  };
  await shared.imcLive?.stop();
  if (shared.imcDatabase) {
    const { pool, prisma } = shared.imcDatabase;
    await prisma.$disconnect();
    if (!pool.ended) await pool.end();
    // Prisma keeps its pools for good, and a listener of one keeps a whole client: 20 MB a file.
    pool.removeAllListeners();
    // A connection that is still being closed hears that its database is dropped.
    pool.on("error", () => {});
  }
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});
