import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cloneDatabase, startTestDatabases } from "~/platform/testing/test-databases.server";

const megabyte = 1_048_576;
const sizeMb = 200;
const rounds = 3;
/** What a file of 200 MB may add to the memory of a process, in MB. */
const mostGrowth = 50;
/**
 * The first, small file each way loads what all later ones use: the database's client compiles its WebAssembly
 * with the first query (about 90 MB, whatever the query), V8 keeps room for the code of the ways. That happens
 * once in the life of a process and does not depend on the file, so it is told as a line of its own.
 */
const firstMb = 1;
const head = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n",
);
const tail = Buffer.from("\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n");
const line = Buffer.from(`% ${"0123456789 ".repeat(10)}\n`);
const filler = Buffer.concat(Array.from({ length: 500 }, () => line));

/** A PDF of so many bytes, made as it is sent. */
function* pdf(size: number): Generator<Buffer> {
  yield head;
  let left = size - head.length - tail.length;
  for (; left > filler.length; left -= filler.length) yield filler;
  yield filler.subarray(0, left);
  yield tail;
}

type Sent = { method: string; headers: Record<string, string>; body?: Iterable<Buffer> };

async function send(url: string, { method, headers, body }: Sent): Promise<http.IncomingMessage> {
  const request = http.request(url, { method, headers, agent: false });
  const answered = once(request, "response");
  await pipeline(Readable.from(body ?? [], { objectMode: false }), request);
  const [response] = (await answered) as [http.IncomingMessage];
  return response;
}

async function text(response: http.IncomingMessage): Promise<string> {
  return Buffer.concat(await response.toArray()).toString("utf8");
}

const boundary = "----load";

function* form(size: number): Generator<Buffer> {
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  yield* pdf(size);
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

async function byForm(address: string, size: number): Promise<string> {
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const answer = await text(
    await send(`${address}/form`, { method: "POST", headers, body: form(size) }),
  );
  return (JSON.parse(answer) as { redirect: string }).redirect;
}

async function byTus(address: string, cookie: string, size: number): Promise<string> {
  const encode = (value: string) => Buffer.from(value).toString("base64");
  const metadata = {
    filename: "a.pdf",
    filetype: "application/pdf",
    purpose: "load",
    target: "{}",
  };
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${encode(value)}`);
  const common = { "tus-resumable": "1.0.0", cookie };
  const opened = await send(`${address}/uploads`, {
    method: "POST",
    headers: { ...common, "upload-length": String(size), "upload-metadata": pairs.join(",") },
  });
  const place = opened.headers.location;
  if (!place) throw new Error(`not opened: ${opened.statusCode} ${await text(opened)}`);
  opened.resume();
  const sent = await send(`${address}${place}`, {
    method: "PATCH",
    headers: {
      ...common,
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
      "content-length": String(size),
    },
    body: pdf(size),
  });
  return (JSON.parse(await text(sent)) as { redirect: string }).redirect;
}

async function download(address: string, id: string, size: number): Promise<void> {
  const response = await send(`${address}/file/${id}`, { method: "GET", headers: {} });
  let received = 0;
  for await (const chunk of response) received += chunk.length;
  if (received !== size) throw new Error(`${received} bytes of ${size}`);
}

type Memory = ReturnType<typeof process.memoryUsage>;

/** Runs `go` and tells its pace and where the process's memory grew at its peak. */
async function watched(
  name: string,
  mb: number,
  memory: () => Promise<Memory>,
  go: () => Promise<unknown>,
): Promise<number> {
  const before = await memory();
  let peak = before;
  let looking = true;
  const watch = (async () => {
    while (looking) {
      const seen = await memory();
      if (seen.rss > peak.rss) peak = seen;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const began = performance.now();
  await go();
  const seconds = (performance.now() - began) / 1000;
  looking = false;
  await watch;
  const grown = (key: keyof Memory) => Math.round((peak[key] - before[key]) / megabyte);
  const parts = `V8 ${grown("heapTotal")}, buffers ${grown("arrayBuffers")}`;
  const pace = `${seconds.toFixed(1)} s, ${(mb / seconds).toFixed(0)} MB/s`;
  const held = Math.round(before.rss / megabyte);
  console.log(`${name}, ${mb} MB: ${pace}, +${grown("rss")} MB of ${held} (${parts})`);
  return grown("rss");
}

/** Memory and throughput of taking and giving a file of 200 MB, in a process that does nothing else. */
export async function measureFiles(): Promise<void> {
  const databases = await startTestDatabases();
  const database = await cloneDatabase(databases.serverUrl, databases.template);
  const folder = mkdtempSync(path.join(tmpdir(), "imc-load-files-"));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    STORAGE_DIR: folder,
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "warn",
  });
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const { closeDatabase } = await import("~/platform/db.server");
  const cookie = (await openSessionFor((await makeAccount()).email)).split(";")[0] ?? "";
  const child = fork(new URL("./serve-files.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  try {
    const [{ address }] = (await once(child, "message")) as [{ address: string }];
    const memory = async () => {
      child.send("memory");
      return ((await once(child, "message")) as [Memory])[0];
    };
    let id = "";
    const ways: Record<string, (size: number) => Promise<unknown>> = {
      "upload by form": async (size) => {
        id = await byForm(address, size);
      },
      "upload by tus": async (size) => {
        id = await byTus(address, cookie, size);
      },
      download: (size) => download(address, id, size),
    };
    const all = Object.values(ways);
    await watched("loading, with a first file each way", firstMb * all.length, memory, async () => {
      for (const go of all) await go(firstMb * megabyte);
    });
    for (const [name, go] of Object.entries(ways)) {
      for (let round = 1; round <= rounds; round += 1) {
        const grown = await watched(name, sizeMb, memory, () => go(sizeMb * megabyte));
        if (grown >= mostGrowth) console.log(`  more than the ${mostGrowth} MB it may grow`);
      }
    }
  } finally {
    child.kill("SIGTERM");
    await closeDatabase();
    await database.drop();
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
