import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
const fresh = "app/platform/testing/vitest-fresh.ts";
// Long enough that a crowded machine fails nothing, short enough that what hangs is told.
const setting = {
  pool: "forks" as const,
  // What a file could leave behind for the next one is cleared away by `fresh`.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
const tests = ["app/**/*.test.{ts,tsx}", "prisma/**/*.test.ts", "e2e/**/*.test.ts"];
const databaseTests = ["app/**/*.db.test.ts", "prisma/**/*.db.test.ts", "e2e/**/*.db.test.ts"];

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          ...setting,
          name: "unit",
          include: tests,
          exclude: databaseTests,
          setupFiles: [fresh],
        },
      },
      {
        resolve: { alias },
        test: {
          ...setting,
          name: "database",
          include: databaseTests,
          globalSetup: ["app/platform/testing/vitest-global-setup.ts"],
          setupFiles: [fresh, "app/platform/testing/vitest-database.ts"],
        },
      },
    ],
  },
});
