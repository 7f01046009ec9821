import pg from "pg";
import type { EmbeddedPostgres } from "~/platform/embedded-postgres/start-embedded-postgres.server";
import { deployMigrations } from "~/platform/schema-engine/deploy-migrations.server";
import { say, step } from "./progress";
import { mustRun } from "./tool";

const loaded = "imc portal: demo data";
const loading = "imc portal: demo data, half loaded";

async function withClient<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** The note on a database: loaded, loading or null; undefined when there is no such database. */
async function noteOn(client: pg.Client, database: string): Promise<string | null | undefined> {
  const { rows } = await client.query<{ note: string | null }>(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [database],
  );
  return rows[0]?.note;
}

async function writeNote(client: pg.Client, database: string, note: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await client.query(`comment on database ${name} is ${pg.escapeLiteral(note)}`);
}

async function isUsed(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass('public.account') is not null as made");
    if (!rows[0]?.made) return false;
    return ((await client.query("select 1 from account limit 1")).rowCount ?? 0) > 0;
  });
}

async function migrate(url: string): Promise<void> {
  await step("Migrating the database", () =>
    deployMigrations(url, { onApplied: (name) => say(name) }),
  );
}

async function seed(url: string): Promise<void> {
  await step("Loading demo data", async () => {
    const address = process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`;
    const env = { DATABASE_URL: url, APP_URL: address, DEMO: "1", LOG_LEVEL: "warn" };
    const args = ["tsx", "app/commands/seed-demo.ts"];
    await mustRun("Loading demo data", "--import", args, env);
  });
}

/**
 * Makes the database `imc` of the embedded cluster with demo data in it. It is filled under another name
 * and renamed when complete, so an interrupted load leaves nothing half-done. Returns its address.
 */
export async function provideDemoDatabase(postgres: EmbeddedPostgres): Promise<string> {
  const url = await postgres.urlOf("imc");
  await withClient(await postgres.urlOf("postgres"), async (client) => {
    const note = await noteOn(client, "imc");
    if (note === loaded) return migrate(url);
    if (note !== undefined && (await isUsed(url))) {
      say("The database holds data of your own: demo data are not added");
      return migrate(url);
    }
    const fresh = await postgres.urlOf("imc_preparing");
    await client.query("drop database if exists imc_preparing with (force)");
    await client.query("create database imc_preparing");
    await migrate(fresh);
    // What an interruption would lose is loaded anew; the renaming below is durable, and all before it.
    await client.query("alter database imc_preparing set synchronous_commit = off");
    await seed(fresh);
    await client.query("alter database imc_preparing reset synchronous_commit");
    await client.query("drop database if exists imc with (force)");
    await writeNote(client, "imc_preparing", loaded);
    await client.query("alter database imc_preparing rename to imc");
  });
  return url;
}

/** The same in a database given by DATABASE_URL, which must be empty the first time. */
export async function fillGivenDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const database = client.database ?? "";
    const note = await noteOn(client, database);
    if (note === loading) {
      throw new Error(
        `Loading demo data into ${database} was interrupted: make the database anew and start again.`,
      );
    }
    await migrate(url);
    if (note === loaded) return;
    if (await isUsed(url)) return say("The database holds data: demo data are not added");
    await writeNote(client, database, loading);
    await seed(url);
    await writeNote(client, database, loaded);
  });
}
