import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "~/platform/embedded-postgres/ports.server";
import { report } from "./report";

const limits = { first: 15 * 60_000, second: 3 * 60_000 };

/** Seconds from typing `npm run demo` to the first good answer, in a fresh clone and once more. */
export async function measureCold(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "imc-load-clone-"));
  try {
    execFileSync("git", ["clone", "--quiet", process.cwd(), folder]);
    const first = await timeStart(folder, limits.first);
    const second = await timeStart(folder, limits.second);
    report(
      "cold",
      "Seconds from `npm run demo` to the first 200 (fresh clone, package cache as it is)",
      [
        { start: "first", seconds: first, "of the first": 1 },
        { start: "second", seconds: second, "of the first": second / first },
      ],
      { first, second },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeStart(folder: string, limit: number): Promise<number> {
  const port = await findFreePort();
  const { DATABASE_URL: _given, TEST_DATABASE_URL: _test, ...rest } = process.env;
  const began = performance.now();
  const demo = spawn("npm", ["run", "demo"], {
    cwd: folder,
    env: { ...rest, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [demo.stdout, demo.stderr]) {
    stream.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-4_000);
    });
  }
  const gone = new Promise<void>((resolve) => demo.once("exit", () => resolve()));
  try {
    await firstAnswer(`http://localhost:${port}/`, began + limit, () => {
      if (demo.exitCode !== null)
        throw new Error(`npm run demo ended (${demo.exitCode}):\n${said}`);
    });
    return (performance.now() - began) / 1_000;
  } finally {
    // the whole group, as Ctrl-C in a terminal does
    if (demo.exitCode === null && demo.pid) process.kill(-demo.pid, "SIGINT");
    await Promise.race([gone, sleep(30_000)]);
  }
}

async function firstAnswer(address: string, until: number, check: () => void): Promise<void> {
  while (performance.now() < until) {
    check();
    const status = await fetch(address).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(100);
  }
  throw new Error(`no answer from ${address} in time`);
}
