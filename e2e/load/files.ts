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
const head = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n",
);
const tail = Buffer.from("\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n");
const line = Buffer.from(`% ${"0123456789 ".repeat(10)}\n`);
const filler = Buffer.concat(Array.from({ length: 500 }, () => line));
const size = sizeMb * megabyte;

/** A PDF of 200 MB, made as it is sent. */
function* pdf(): Generator<Buffer> {
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

function* form(): Generator<Buffer> {
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  yield* pdf();
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

async function byForm(address: string): Promise<string> {
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const answer = await text(
    await send(`${address}/form`, { method: "POST", headers, body: form() }),
  );
  return (JSON.parse(answer) as { redirect: string }).redirect;
}

async function byTus(address: string, cookie: string): Promise<string> {
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
    body: pdf(),
  });
  return (JSON.parse(await text(sent)) as { redirect: string }).redirect;
}

async function download(address: string, id: string): Promise<void> {
  const response = await send(`${address}/file/${id}`, { method: "GET", headers: {} });
  let received = 0;
  for await (const chunk of response) received += chunk.length;
  if (received !== size) throw new Error(`${received} bytes of ${size}`);
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
      return ((await once(child, "message")) as [{ rss: number }])[0].rss;
    };
    let id = "";
    const ways: Record<string, () => Promise<unknown>> = {
      "upload by form": async () => {
        id = await byForm(address);
      },
      "upload by tus": async () => {
        id = await byTus(address, cookie);
      },
      download: () => download(address, id),
    };
    console.log(`${sizeMb} MB, ${rounds} rounds; memory grown at the peak of each round`);
    for (const [name, go] of Object.entries(ways)) {
      for (let round = 1; round <= rounds; round += 1) {
        const before = await memory();
        let peak = before;
        let looking = true;
        const watch = (async () => {
          while (looking) {
            peak = Math.max(peak, await memory());
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        })();
        const began = performance.now();
        await go();
        const seconds = (performance.now() - began) / 1000;
        looking = false;
        await watch;
        const grown = ((peak - before) / megabyte).toFixed(0);
        const pace = (sizeMb / seconds).toFixed(0);
        console.log(
          `${name}: ${seconds.toFixed(1)} s, ${pace} MB/s, +${grown} MB of ${(before / megabyte).toFixed(0)}`,
        );
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
