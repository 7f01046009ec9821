import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

export type Folders = { migrations: string; schema: string };

/** The folders of this repository, as `prisma.config.ts` names them. */
export function prismaFolders(root = process.cwd()): Folders {
  return {
    migrations: path.join(root, "prisma/migrations"),
    schema: path.join(root, "prisma/schema"),
  };
}

const lockfile = "migration_lock.toml";

/** The migrations on disk in their order, in the engine's words. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const content = await readFile(path.join(folder, lockfile), "utf8").catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: lockfile, content },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/** The schema files in the order of their names. */
export async function readSchema(folder: string): Promise<[path: string, content: string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const file = path.join(folder, name);
      return [file, await readFile(file, "utf8")];
    }),
  );
}
