import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { deployMigrations, noFilter } from "./deploy-migrations.server";
import { type Folders, prismaFolders, readSchema } from "./migration-files.server";
import { openSchemaEngine } from "./open-schema-engine.server";

/** Runs `fn` on an empty database of the same server that is dropped afterwards. */
async function withScratchDatabase<T>(
  url: string,
  fn: (scratch: string) => Promise<T>,
): Promise<T> {
  const name = `imc_scratch_${randomBytes(6).toString("hex")}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name} template template0`);
    try {
      return await fn(scratch.href);
    } finally {
      await client.query(`drop database ${name} with (force)`);
    }
  } finally {
    await client.end();
  }
}

/**
 * Statements that would bring what the migrations make to what the schema files say; null when they agree.
 * Triggers, checks, functions and roles are outside the schema language and so never count.
 */
export function findDrift(url: string, folders: Folders = prismaFolders()): Promise<string | null> {
  return withScratchDatabase(url, async (scratch) => {
    await deployMigrations(scratch, { folders, jobs: false });
    const files = await readSchema(folders.schema);
    const { engine, close } = await openSchemaEngine(scratch, files);
    try {
      const schemas = files.map(([file, content]) => ({ path: file, content }));
      const { exitCode, stdout } = await engine.diff({
        from: { tag: "schemaDatasource", files: schemas, configDir: folders.schema },
        to: { tag: "schemaDatamodel", files: schemas },
        script: true,
        exitCode: true,
        filters: noFilter,
      });
      return exitCode === 0 ? null : (stdout ?? "");
    } finally {
      await close();
    }
  });
}

/** Writes the next migration from the schema files; null when they already agree, else the file written. */
export async function createMigration(
  url: string,
  name: string,
  folders: Folders = prismaFolders(),
): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error("A migration's name is of a-z, 0-9 and _.");
  const sql = await findDrift(url, folders);
  if (sql === null) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(folders.migrations, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql);
  return file;
}
