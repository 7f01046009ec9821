import pg from "pg";
import { deployMigrations } from "~/platform/schema-engine/deploy-migrations.server";
import { databaseAt, execute } from "~/platform/testing/throwaway-cluster.server";
import { loadDatabase } from "./load-database";

/** Makes (again) a database of `count` applications on a server and returns its address. */
export async function prepareDatabase(serverUrl: string, count: number): Promise<string> {
  const name = `imc_load_${count}`;
  await execute(serverUrl, `drop database if exists ${name} with (force)`);
  await execute(serverUrl, `create database ${name}`);
  const url = databaseAt(serverUrl, name);
  await deployMigrations(url);
  await loadDatabase(url, count);
  return url;
}

/** One row of one statement, over a connection of its own. */
export async function queryOne<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows[0];
  } finally {
    await client.end();
  }
}
