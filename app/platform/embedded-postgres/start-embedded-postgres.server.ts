import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { choosePlace, type Place } from "./choose-place.server";
import { createCluster } from "./create-cluster.server";
import { addressOf, adoptPostgres, launchPostgres } from "./launch-postgres.server";
import { findPostmaster, stopPostmaster } from "./postmaster.server";

type Options = {
  /** folder of the cluster; made when absent */
  dataDir: string;
  /** false: no fsync, for data nobody will miss */
  durable: boolean;
  /** database to provide; created empty when absent. null: none beside `postgres` */
  database?: string | null;
  /** told in one line what is going on, when it may take a while or is out of the ordinary */
  onProgress?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** DATABASE_URL of the database asked for, as its owner */
  url: string;
  port: number;
  pid: number;
  /** a server left behind by a killed command was taken over */
  adopted: boolean;
  /** address of another database of the same cluster */
  urlOf(database: string): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A real PostgreSQL 18 on loopback over the given folder: made, started, taken over from a killed command,
 * restarted when it dies. Throws an Error whose message says what to do.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const say = options.onProgress ?? (() => {});
  const place = await choosePlace(path.resolve(options.dataDir));
  if (place.elsewhere)
    say(`the checkout is closed to user ${place.user?.name}: data are in ${place.dataDir}`);
  const { created } = await createCluster(place);
  if (created) say("made a new PostgreSQL cluster");
  const running = await adoptPostgres(place);
  const { pid, port } = running ?? (await launchPostgres(place, options));
  if (running) say(`took over PostgreSQL left running as process ${pid}`);
  const database = options.database === undefined ? "imc" : options.database;
  if (database) await provideDatabase(await addressOf(place, port, "postgres"), database);
  const guard = options.durable ? keepAlive(place, port, say) : { stop: async () => {} };
  return {
    url: await addressOf(place, port, database ?? "postgres"),
    port,
    pid,
    adopted: running !== null,
    urlOf: (name) => addressOf(place, port, name),
    async stop() {
      await guard.stop();
      await stopPostmaster(place.dataDir);
    },
  };
}

/** Address of the embedded database if its server runs now, whoever started it; else null. Starts nothing. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const place = await choosePlace(path.resolve(dataDir));
  const running = findPostmaster(place.dataDir) && (await adoptPostgres(place));
  return running ? addressOf(place, running.port, "imc") : null;
}

async function provideDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Starts the server again, on the same port, whenever it is gone: connections of the portal then heal by themselves. */
function keepAlive(place: Place, port: number, say: (line: string) => void) {
  const stopped = new AbortController();
  // Watching must not keep a finished process alive, and an abort must end the pause at once.
  const pause = (ms: number) =>
    sleep(ms, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      await pause(500);
      if (stopped.signal.aborted || findPostmaster(place.dataDir)) continue;
      say("PostgreSQL is gone: starting it again");
      try {
        await launchPostgres(place, { durable: true, port, signal: stopped.signal });
        say("PostgreSQL answers again");
      } catch (error) {
        if (stopped.signal.aborted) return;
        say(error instanceof Error ? error.message : String(error));
        await pause(2_000);
      }
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await watching;
    },
  };
}
