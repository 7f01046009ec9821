import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const self = fileURLToPath(import.meta.url);

/** Measures the words' shares by the portal's own nightly job, in a process that has this database as its own. */
export async function refreshLexemes(databaseUrl: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, APP_URL: "http://localhost" };
  await promisify(execFile)(process.execPath, ["--import", "tsx", self], { env });
}

if (process.argv[1] && path.resolve(process.argv[1]) === self) {
  const { refreshSearchLexemes } = await import("~/features/applications/index.server");
  await refreshSearchLexemes();
  process.exit(0);
}
