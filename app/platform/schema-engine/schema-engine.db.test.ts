import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { databaseAt, execute } from "~/platform/testing/throwaway-cluster.server";
import { deployMigrations } from "./deploy-migrations.server";
import { migrationStatus } from "./migration-status.server";
import { createMigration, findDrift } from "./schema-drift.server";

const root = mkdtempSync(path.join(tmpdir(), "imc-migrations-"));
const folders = { migrations: path.join(root, "migrations"), schema: path.join(root, "schema") };
const server = inject("testServerUrl");
const name = `engine_${process.pid}`;
const url = databaseAt(server, name);

const schema = `datasource db {
  provider = "postgresql"
}

model Plot {
  id   Int    @id @default(autoincrement())
  name String
}
`;
const invariants = `
create function plot_named() returns trigger language plpgsql as $$
begin
  if new.name = '' then raise exception 'no name; none'; end if;
  return new;
end $$;
create trigger named before insert on "Plot" for each row execute function plot_named();
alter table "Plot" add constraint short check (length(name) < 100);
`;

async function write(migration: string, sql: string): Promise<void> {
  const folder = path.join(folders.migrations, migration);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
}

async function count(table: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass($1) is not null as made", [table]);
    if (!rows[0].made) return null;
    return Number((await client.query(`select count(*) from ${table}`)).rows[0].count);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await mkdir(folders.migrations, { recursive: true });
  await mkdir(folders.schema, { recursive: true });
  await writeFile(
    path.join(folders.migrations, "migration_lock.toml"),
    'provider = "postgresql"\n',
  );
  await writeFile(path.join(folders.schema, "main.prisma"), schema);
  await execute(server, `create database ${name}`);
});

afterAll(async () => {
  await execute(server, `drop database ${name} with (force)`);
  rmSync(root, { recursive: true, force: true });
});

describe("the migrations of this repository", () => {
  const here = process.env.DATABASE_URL ?? "";

  test("leave a history that Prisma's engine calls clean", async () => {
    expect(await migrationStatus(here)).toEqual([]);
  });

  test("make exactly what the schema files say", async () => {
    expect(await findDrift(here)).toBeNull();
  });

  test("are a no-op the second time", async () => {
    expect(await deployMigrations(here)).toEqual([]);
  });
});

describe("a life of a schema", { timeout: 30_000 }, () => {
  test("the first migration is written from the schema files and applied", async () => {
    const file = await createMigration(url, "first", folders);
    expect(await readFile(file ?? "", "utf8")).toContain('CREATE TABLE "Plot"');
    expect(await migrationStatus(url, folders)).toEqual([
      expect.stringMatching(/^\d{14}_first is not applied yet$/),
    ]);
    expect(await deployMigrations(url, { folders, jobs: false })).toHaveLength(1);
    expect(await migrationStatus(url, folders)).toEqual([]);
    expect(await createMigration(url, "again", folders)).toBeNull();
  });

  test("functions, triggers and checks apply whole and are no drift", async () => {
    await write("99990101000000_invariants", invariants);
    expect(await deployMigrations(url, { folders, jobs: false })).toEqual([
      "99990101000000_invariants",
    ]);
    expect(await findDrift(url, folders)).toBeNull();
  });

  test("a broken migration is named and leaves nothing; mended, it applies", async () => {
    const migration = "99990102000000_broken";
    await write(migration, "create table half (id int); create table half (id int);");
    await expect(deployMigrations(url, { folders, jobs: false })).rejects.toThrow(
      /99990102000000_broken failed and left nothing[\s\S]*already exists/,
    );
    expect(await count("half")).toBeNull();
    expect(await migrationStatus(url, folders)).toEqual([`${migration} is not applied yet`]);
    await write(migration, "create table half (id int); drop table half;");
    expect(await deployMigrations(url, { folders, jobs: false })).toEqual([migration]);
  });

  test("of two deployments at once exactly one applies", async () => {
    await write(
      "99990103000000_slow",
      "select pg_sleep(0.3); insert into \"Plot\" (name) values ('a');",
    );
    const both = await Promise.all([
      deployMigrations(url, { folders, jobs: false }),
      deployMigrations(url, { folders, jobs: false }),
    ]);
    expect(both.flat()).toEqual(["99990103000000_slow"]);
    expect(await count('"Plot"')).toBe(1);
  });

  test("a migration changed after it was applied is refused and reported", async () => {
    await write("99990103000000_slow", "select 2;");
    expect(await migrationStatus(url, folders)).toEqual([
      "99990103000000_slow was changed after it was applied",
    ]);
    await expect(deployMigrations(url, { folders })).rejects.toThrow("were changed afterwards");
  });

  test("a schema that ran ahead is drift, told as statements", async () => {
    const ahead = schema.replace("name String", "name String\n  area Decimal?");
    await writeFile(path.join(folders.schema, "main.prisma"), ahead);
    expect(await findDrift(url, folders)).toContain('ADD COLUMN     "area" DECIMAL');
  });
});
