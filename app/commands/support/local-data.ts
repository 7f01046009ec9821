import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type CopyLock, takeCopyLock } from "~/platform/embedded-postgres/copy-lock.server";
import {
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from "~/platform/embedded-postgres/start-embedded-postgres.server";
import type { Life } from "./command";
import { say, step } from "./progress";

const dataFolder = path.resolve(".data");
const clusterFolder = path.join(dataFolder, "postgres");

/** Owns the embedded data and its PostgreSQL until the command ends; refuses while another command does. */
export async function ownLocalData(
  life: Life,
  what: string,
  database: string | null,
): Promise<{ postgres: EmbeddedPostgres; lock: CopyLock }> {
  await mkdir(dataFolder, { recursive: true });
  const lock = takeCopyLock(path.join(dataFolder, "lock"), what);
  await life.own(lock, () => lock.release());
  const starting = step("Starting PostgreSQL", () =>
    startEmbeddedPostgres({ dataDir: clusterFolder, durable: true, database, onProgress: say }),
  );
  return { postgres: await life.own(starting, (postgres) => postgres.stop()), lock };
}

/** DATABASE_URL, or the embedded database: the one a running `npm run demo` serves, else started for this command. */
export async function someDatabase(life: Life, what: string): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  const running = await findEmbeddedPostgres(clusterFolder);
  if (running) return running;
  return (await ownLocalData(life, what, "imc")).postgres.url;
}
