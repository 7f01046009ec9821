import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, isAlive } from "./processes.server";

/** What a running PostgreSQL writes about itself into its data folder. */
export type Postmaster = { pid: number; port: number };

function readPidFile(dataDir: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function isPostmasterOf(pid: number, dataDir: string): boolean {
  const words = commandLine(pid);
  const program = path.basename(words[0] ?? "");
  return program === "postgres" && words.includes("-D") && words.includes(dataDir);
}

/** The PostgreSQL that runs on this data folder now, or null; never believes the pid file alone. */
export function findPostmaster(dataDir: string): Postmaster | null {
  const noted = readPidFile(dataDir);
  return noted && isPostmasterOf(noted.pid, dataDir) ? noted : null;
}

/**
 * Removes a pid file that would keep PostgreSQL from starting though nobody runs there: an empty one, or
 * one whose id now belongs to another program. A dead id is left to PostgreSQL, which also looks for
 * surviving children of the dead postmaster.
 */
export function removeStalePidFile(dataDir: string): void {
  const noted = readPidFile(dataDir);
  if (!noted || isPostmasterOf(noted.pid, dataDir)) return;
  if (noted.pid > 0 && !isAlive(noted.pid)) return;
  rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
}

/** Asks PostgreSQL to finish (running transactions are rolled back), harder after 20 s; returns when it is gone. */
export async function stopPostmaster(dataDir: string): Promise<void> {
  const running = findPostmaster(dataDir);
  if (!running) return;
  const signals: [NodeJS.Signals, number][] = [
    ["SIGINT", 20_000],
    ["SIGQUIT", 10_000],
  ];
  for (const [signal, patience] of signals) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (!isPostmasterOf(running.pid, dataDir)) return;
      await sleep(20);
    }
  }
  throw new Error(`PostgreSQL (process ${running.pid}) does not stop.`);
}
