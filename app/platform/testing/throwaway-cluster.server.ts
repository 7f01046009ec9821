import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { stopPostmaster } from "~/platform/embedded-postgres/postmaster.server";
import { isAlive } from "~/platform/embedded-postgres/processes.server";
import { startEmbeddedPostgres } from "~/platform/embedded-postgres/start-embedded-postgres.server";

const prefix = "imc-test-postgres-";

export type TestServer = {
  /** the owner's address of the database `postgres` */
  url: string;
  stop(): Promise<void>;
};

/** Stops and removes what killed test runs of this machine left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    const note = path.join(folder, "owner.pid");
    if (!existsSync(note) || isAlive(Number(readFileSync(note, "utf8")))) continue;
    await stopPostmaster(path.join(folder, "postgres")).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PostgreSQL for tests: the one of TEST_DATABASE_URL, else a fast one that forgets everything at the end. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  await sweep();
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, "owner.pid"), String(process.pid));
  const dataDir = path.join(folder, "postgres");
  const server = await startEmbeddedPostgres({ dataDir, durable: false, database: null });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address of another database of the same server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Runs one statement as the owner. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
