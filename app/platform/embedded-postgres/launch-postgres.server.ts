import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Place } from "./choose-place.server";
import { owner, readPassword, runAs } from "./create-cluster.server";
import { findFreePort, isPortFree } from "./ports.server";
import { findPostmaster, type Postmaster, removeStalePidFile } from "./postmaster.server";

const throwaway = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Address of a database of the cluster, with the owner's password in it. */
export async function addressOf(place: Place, port: number, database: string): Promise<string> {
  const password = await readPassword(place.dataDir);
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;
}

async function answers(place: Place, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: await addressOf(place, port, "postgres"),
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The PostgreSQL that already runs on this data folder and answers to our password, or null when none runs. */
export async function adoptPostgres(place: Place): Promise<Postmaster | null> {
  const until = Date.now() + 30_000;
  for (;;) {
    const running = findPostmaster(place.dataDir);
    if (!running) return null;
    if (running.port > 0 && (await answers(place, running.port))) return running;
    if (Date.now() > until) {
      throw new Error(
        `PostgreSQL (process ${running.pid}) runs on ${place.dataDir} but does not answer: stop it with \`kill ${running.pid}\` and start again.`,
      );
    }
    await sleep(100);
  }
}

function rememberedPort(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches only us. Keeps the
 * port of last time unless somebody took it; `port` insists on one. Returns once it answers.
 */
export async function launchPostgres(
  place: Place,
  options: { durable: boolean; port?: number; signal?: AbortSignal },
): Promise<Postmaster> {
  const note = path.join(place.dataDir, "portal.port");
  const until = Date.now() + 60_000;
  let refusal = "";
  while (Date.now() < until && !options.signal?.aborted) {
    let port = options.port ?? rememberedPort(note);
    if (!options.port && (port === 0 || !(await isPortFree(port)))) port = await findFreePort();
    removeStalePidFile(place.dataDir);
    const tried = await tryOnce(place, port, options.durable);
    if (tried.running) {
      writeFileSync(note, `${port}\n`);
      return tried.running;
    }
    refusal = tried.refusal;
    // Children of a killed postmaster need a moment to go; another program may have won the port.
    if (!/pre-existing shared memory|Address already in use|lock file/i.test(refusal)) break;
    await sleep(250);
  }
  throw new Error(`PostgreSQL does not start:\n${refusal}\nThe whole log is ${place.logFile}`);
}

async function tryOnce(place: Place, port: number, durable: boolean) {
  const log = openSync(place.logFile, tooLong(place.logFile) ? "w" : "a", 0o600);
  const from = statSync(place.logFile).size;
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];
  if (!durable) settings.push(...throwaway, "max_connections=200", "autovacuum=off");
  const child = spawn(
    path.join(place.native, "bin", "postgres"),
    ["-D", place.dataDir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...runAs(place), stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  let end: string | undefined;
  child.once("error", (error) => {
    end = error.message;
  });
  child.once("exit", (code, signal) => {
    end = `it ended with ${signal ?? code}`;
  });
  child.unref();
  for (;;) {
    if (end !== undefined) {
      const said = readFileSync(place.logFile).subarray(from).toString("utf8").slice(-1500);
      return { refusal: `${said}\n${end}` };
    }
    if (await answers(place, port)) return { running: { pid: child.pid ?? 0, port } };
    await sleep(30);
  }
}

function tooLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000;
}
