import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { step } from "./progress";
import { installed, mustRun } from "./tool";

const sources = ["app", "public", "prisma/schema"];
const files = ["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];
const stamp = "build/made-from";

async function hashSources(): Promise<string> {
  const all = [...files];
  for (const folder of sources) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const counts = !/\.test\.tsx?$|^app\/(commands|generated|platform\/testing)\//.test(file);
      if (entry.isFile() && counts) all.push(file);
    }
  }
  const hash = createHash("sha256");
  for (const file of all.sort()) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}

/** Whether `build/` was made from exactly the present sources. */
async function isBuilt(hash: string): Promise<boolean> {
  if (!existsSync("build/server/index.js") || !existsSync(stamp)) return false;
  return (await readFile(stamp, "utf8")) === hash;
}

/** Builds client and server for production, unless `build/` already holds these very sources. */
export async function buildPortal({ force = false } = {}): Promise<void> {
  const hash = await hashSources();
  if (!force && (await isBuilt(hash))) return;
  await rm(stamp, { force: true });
  await step("Building the portal", () =>
    mustRun("The build", installed("@remix-run/dev/dist/cli.js"), ["vite:build"], {
      NODE_ENV: "production",
    }),
  );
  await writeFile(stamp, hash);
}
