import { type ChildProcess, fork, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostmaster, stopPostmaster } from "./postmaster.server";
import { startEmbeddedPostgres } from "./start-embedded-postgres.server";

type Told = { url: string; pid: number; adopted: boolean; refusal?: string };
type Held = Told & { process: ChildProcess };

const folder = mkdtempSync(path.join(tmpdir(), "imc-embedded-"));
const dataDir = path.join(folder, "postgres");
const pidFile = path.join(dataDir, "postmaster.pid");
const started: ChildProcess[] = [];

/** Runs the stand-in for `npm run demo` and waits until it serves, or refuses. */
async function hold(where = dataDir, account?: { uid: number; gid: number }): Promise<Held> {
  const child = fork("app/platform/testing/hold-postgres.ts", [where], {
    execArgv: ["--import", "tsx"],
    ...account,
  });
  started.push(child);
  const told = await new Promise<Told>((resolve, reject) => {
    child.once("message", (message) => resolve(message as Told));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { ...told, process: child };
}

async function end(held: Held, signal: NodeJS.Signals): Promise<void> {
  if (held.process.exitCode !== null) return;
  const gone = new Promise((resolve) => held.process.once("exit", resolve));
  held.process.kill(signal);
  await gone;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.map((row) => row[0]);
  } finally {
    await client.end().catch(() => {});
  }
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const first = await hold();
  await query(first.url, "create table kept (id int primary key)");
  await end(first, "SIGTERM");
}, 60_000);

afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await stopPostmaster(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", { timeout: 40_000 }, () => {
  test("stops with its command and leaves no pid file", () => {
    expect(findPostmaster(dataDir)).toBeNull();
    expect(existsSync(pidFile)).toBe(false);
  });

  test("speaks Russian: UTF-8, case folding, word forms, sorting of ё", async () => {
    const held = await hold();
    const sql = `select array[upper('ёлка'), to_tsvector('russian', 'площадки') @@ plainto_tsquery('russian', 'площадка') || '',
      (select string_agg(w, ' ' order by w collate "ru-x-icu") from unnest(array['жук','ёлка','едок']) w)]`;
    expect(await query(held.url, sql)).toEqual([["ЁЛКА", "true", "едок ёлка жук"]]);
    await end(held, "SIGTERM");
  });

  test("is taken over, with all rows, after its command was killed", async () => {
    const killed = await hold();
    await query(killed.url, "insert into kept values (1)");
    await end(killed, "SIGKILL");
    expect(findPostmaster(dataDir)?.pid).toBe(killed.pid);
    const next = await hold();
    expect(next).toMatchObject({ adopted: true, pid: killed.pid });
    expect(await query(next.url, "select id from kept where id = 1")).toEqual([1]);
    await end(next, "SIGTERM");
    expect(findPostmaster(dataDir)).toBeNull();
  });

  test("comes back on the same address after being killed itself, and no acknowledged row is lost", async () => {
    const held = await hold();
    const acknowledged: number[] = [];
    let writing = true;
    const writer = (async () => {
      for (let id = 1000; writing; id++) {
        await query(held.url, `insert into kept values (${id})`)
          .then(() => acknowledged.push(id))
          .catch(() => sleep(20));
      }
    })();
    for (let round = 0; round < 2; round++) {
      const before = acknowledged.length;
      while (acknowledged.length < before + 20) await sleep(10);
      const running = findPostmaster(dataDir);
      if (running) process.kill(running.pid, "SIGKILL");
      while (findPostmaster(dataDir)?.pid === running?.pid) await sleep(20);
    }
    const before = acknowledged.length;
    while (acknowledged.length < before + 5) await sleep(20);
    writing = false;
    await writer;
    const kept = new Set(await query(held.url, "select id from kept"));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await end(held, "SIGTERM");
  });

  test("starts when command and PostgreSQL were killed together", async () => {
    const killed = await hold();
    await query(killed.url, "insert into kept values (2)");
    killed.process.kill("SIGKILL");
    process.kill(killed.pid, "SIGKILL");
    const next = await hold();
    expect(next.adopted).toBe(false);
    expect(await query(next.url, "select id from kept where id = 2")).toEqual([2]);
    await end(next, "SIGTERM");
  });

  test.each([
    ["empty", () => ""],
    ["of a dead process", () => "4194000\n/x\n1\n5432\n\n127.0.0.1\n0 0\n"],
    [
      "of another living program",
      (pid: number) => `${pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n0 0\n`,
    ],
  ])("starts over a stale pid file: %s", async (_, content) => {
    const other = spawn("sleep", ["60"], { ...postgresAccount(), stdio: "ignore" });
    started.push(other);
    writeFileSync(pidFile, content(other.pid ?? 0));
    const held = await hold();
    expect(held.adopted).toBe(false);
    await end(held, "SIGTERM");
    other.kill();
  });

  test("moves to another port when somebody took its own", async () => {
    const port = Number(readFileSync(path.join(dataDir, "portal.port"), "utf8"));
    const taker = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => taker.once("listening", resolve));
    const held = await hold();
    expect(new URL(held.url).port).not.toBe(String(port));
    expect(await query(held.url, "select 1")).toEqual([1]);
    await end(held, "SIGTERM");
    taker.close();
  });

  test("refuses a second copy and names the first, also when both start at once", async () => {
    const copies = await Promise.all([hold(), hold(), hold()]);
    const [first, ...others] = copies.filter(({ refusal }) => !refusal);
    expect(others).toEqual([]);
    if (!first) throw new Error("none of the copies runs");
    const late = await hold();
    expect(late.refusal).toBe(
      `Already running at http://localhost:3000: \`npm run demo\`, process ${first.process.pid}.`,
    );
    await end(first, "SIGTERM");
  });

  test("says what to do about a folder that is not its own", async () => {
    const strange = path.join(folder, "strange");
    mkdirSync(strange);
    writeFileSync(path.join(strange, "letter.txt"), "x");
    await expect(startEmbeddedPostgres({ dataDir: strange, durable: false })).rejects.toThrow(
      "is not empty and is no PostgreSQL data folder",
    );
    rmSync(path.join(strange, "letter.txt"));
    writeFileSync(path.join(strange, "PG_VERSION"), "15\n");
    await expect(startEmbeddedPostgres({ dataDir: strange, durable: false })).rejects.toThrow(
      "belong to PostgreSQL 15",
    );
  });

  test.runIf(process.getuid?.() === 0)(
    "works in a folder closed to everybody but root",
    async () => {
      const closed = path.join(folder, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const where = path.join(closed, "postgres");
      const held = await hold(where);
      const home = readFileSync(`${where}.place`, "utf8").trim();
      try {
        expect(await query(held.url, "select 1")).toEqual([1]);
      } finally {
        await end(held, "SIGTERM");
        rmSync(home, { recursive: true, force: true });
      }
    },
  );

  test.runIf(process.getuid?.() === 0)("works for an ordinary user", async () => {
    const account = postgresAccount();
    const home = mkdtempSync(path.join(tmpdir(), "imc-ordinary-"));
    chownSync(home, account.uid ?? 0, account.gid ?? 0);
    const where = path.join(home, "postgres");
    const held = await hold(where, account as { uid: number; gid: number });
    try {
      expect(held.refusal).toBeUndefined();
      expect(await query(held.url, "select 1")).toEqual([1]);
    } finally {
      await end(held, "SIGTERM");
      rmSync(home, { recursive: true, force: true });
    }
  });
});

function postgresAccount(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const words = readFileSync("/etc/passwd", "utf8").match(/^postgres:[^:]*:(\d+):(\d+)/m);
  return { uid: Number(words?.[1]), gid: Number(words?.[2]) };
}
