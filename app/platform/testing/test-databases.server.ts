import { randomBytes } from "node:crypto";
import { deployMigrations } from "~/platform/schema-engine/deploy-migrations.server";
import { databaseAt, execute, startTestServer } from "./throwaway-cluster.server";

export type Databases = {
  serverUrl: string;
  /** name of the migrated, empty database to clone */
  template: string;
  stop(): Promise<void>;
};

/** A server with one migrated template database, made once a run. */
export async function startTestDatabases(): Promise<Databases> {
  const server = await startTestServer();
  const template = `imc_template_${process.pid}_${randomBytes(3).toString("hex")}`;
  try {
    await execute(server.url, `create database ${template}`);
    await deployMigrations(databaseAt(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    serverUrl: server.url,
    template,
    async stop() {
      await execute(server.url, `drop database if exists ${template} with (force)`);
      await server.stop();
    },
  };
}

/** A database of its own for one test file, about 50 ms; `drop` ends whatever still uses it. */
export async function cloneDatabase(
  serverUrl: string,
  template: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `t_${process.pid}_${randomBytes(6).toString("hex")}`;
  await execute(serverUrl, `create database ${name} template ${template}`);
  return {
    url: databaseAt(serverUrl, name),
    drop: () => execute(serverUrl, `drop database if exists ${name} with (force)`),
  };
}
