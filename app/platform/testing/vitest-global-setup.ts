import type { TestProject } from "vitest/node";
import { startTestDatabases } from "./test-databases.server";

declare module "vitest" {
  interface ProvidedContext {
    testServerUrl: string;
    testTemplate: string;
  }
}

/** One PostgreSQL and one migrated template a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databases = await startTestDatabases();
  project.provide("testServerUrl", databases.serverUrl);
  project.provide("testTemplate", databases.template);
  return () => databases.stop();
}
