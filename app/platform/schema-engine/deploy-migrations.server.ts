import { runMigrations } from "graphile-worker";
import pg from "pg";
import { type Folders, prismaFolders, readMigrations } from "./migration-files.server";
import { engineFault, type OpenEngine, openSchemaEngine } from "./open-schema-engine.server";

/** One lock for the whole server and database name; any number, so long as it is ours. */
const lockKey = 720_258_017;

export const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Brings the database up to the migrations on disk through Prisma's own engine, each migration and its
 * history row in one transaction, then the job queue's own tables. Only one process does so at a time.
 * Returns the names applied; throws with the migration's name and PostgreSQL's words.
 */
export async function deployMigrations(
  url: string,
  options: { folders?: Folders; onApplied?: (name: string) => void; jobs?: boolean } = {},
): Promise<string[]> {
  const folders = options.folders ?? prismaFolders();
  const lock = new pg.Client({ connectionString: url });
  lock.on("error", () => {});
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [lockKey]);
    const opened = await openSchemaEngine(url);
    let applied: string[];
    try {
      applied = await applyPending(opened, folders, options.onApplied);
    } finally {
      await opened.close();
    }
    if (options.jobs !== false) await prepareJobs(url);
    return applied;
  } finally {
    await lock.end();
  }
}

async function applyPending(
  { engine, pool }: OpenEngine,
  folders: Folders,
  onApplied: (name: string) => void = () => {},
): Promise<string[]> {
  const all = await readMigrations(folders.migrations);
  const history = await engine.diagnoseMigrationHistory({
    migrationsList: all,
    optInToShadowDatabase: false,
    filters: noFilter,
  });
  if (history.editedMigrationNames.length > 0) {
    throw new Error(
      `Applied migrations were changed afterwards: ${history.editedMigrationNames.join(", ")}. Restore them and write a new one.`,
    );
  }
  const applied: string[] = [];
  for (let count = 1; count <= all.migrationDirectories.length; count++) {
    const migrationDirectories = all.migrationDirectories.slice(0, count);
    await pool.query("begin");
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: { ...all, migrationDirectories },
        filters: noFilter,
      });
      await pool.query("commit");
      for (const name of appliedMigrationNames) onApplied(name);
      applied.push(...appliedMigrationNames);
    } catch (error) {
      await pool.query("rollback");
      const name = migrationDirectories.at(-1)?.path;
      throw new Error(`Migration ${name} failed and left nothing behind:\n${engineFault(error)}`);
    }
  }
  return applied;
}

/** The queue keeps tables of its own; the portal's limited role may work them but not alter them. */
async function prepareJobs(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: "graphile_worker" });
    const { rowCount } = await pool.query("select 1 from pg_roles where rolname = 'imc_app'");
    if (rowCount === 0) return;
    await pool.query(`
      grant usage on schema graphile_worker to imc_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to imc_app;
      grant usage, select, update on all sequences in schema graphile_worker to imc_app;
      grant execute on all functions in schema graphile_worker to imc_app;
    `);
    // The queue's tables let nobody but their owner see a row unless a policy says so.
    await pool.query(`do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
        execute format('drop policy if exists imc_app on graphile_worker.%I', t);
        execute format('create policy imc_app on graphile_worker.%I to imc_app using (true)', t);
      end loop;
    end $$`);
  } finally {
    await pool.end();
  }
}
