import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "~/platform/embedded-postgres/ports.server";

export type RunningPortal = { address: string; pid: number; stop(): Promise<void> };

/**
 * Serves `build/` on a free port in a process of its own, on the given database; `settings` are further
 * environment. Files lie where this process keeps its own, else in a folder that goes with the portal.
 */
export async function startPortal(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<RunningPortal> {
  const port = await findFreePort();
  const given = settings.STORAGE_DIR ?? process.env.STORAGE_DIR;
  const files = given ?? mkdtempSync(path.join(tmpdir(), "imc-test-files-"));
  const child = fork(path.resolve("app/platform/testing/serve-build.mjs"), {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      DEMO: "1",
      DATABASE_URL: databaseUrl,
      APP_URL: `http://localhost:${port}`,
      PORT: String(port),
      STORAGE_DIR: files,
      ...settings,
    },
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The portal did not start (${code}).`)));
  });
  return {
    address: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      if (!given) rmSync(files, { recursive: true, force: true });
    },
  };
}
