import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startTestDatabases } from "~/platform/testing/test-databases.server";
import { databaseAt } from "~/platform/testing/throwaway-cluster.server";

/** One PostgreSQL a run with one migrated template: the cluster's people are there, nothing else is. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync("build/server/index.js")) {
    throw new Error("There is no build to test: run `npm test -- journeys` or `npm run build`.");
  }
  const databases = await startTestDatabases();
  try {
    await addStaff(databaseAt(databases.serverUrl, databases.template));
  } catch (error) {
    await databases.stop();
    throw error;
  }
  process.env.E2E_SERVER_URL = databases.serverUrl;
  process.env.E2E_TEMPLATE = databases.template;
  const shapes = mkdtempSync(path.join(tmpdir(), "imc-shapes-"));
  process.env.E2E_ACCESSIBLE_SHAPES = shapes;
  return () => {
    rmSync(shapes, { recursive: true, force: true });
    return databases.stop();
  };
}

async function addStaff(templateUrl: string): Promise<void> {
  process.env.DATABASE_URL = templateUrl;
  process.env.APP_URL = "http://localhost:3000";
  process.env.LOG_LEVEL ??= "warn";
  const { seedStaff } = await import("../../prisma/seed/people");
  const { closeDatabase } = await import("~/platform/db.server");
  await seedStaff();
  await closeDatabase();
  delete process.env.DATABASE_URL;
}
