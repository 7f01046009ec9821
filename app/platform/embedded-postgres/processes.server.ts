import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Words of the command line of a process; empty for one that is gone, or dead but not yet buried. */
export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
  } catch {
    if (process.platform === "linux") return [];
    const ps = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return ps.stdout?.trim().split(/\s+/).filter(Boolean) ?? [];
  }
}

/** Tells two processes apart that were given the same id one after the other; null when unknown or gone. */
export function birthOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; the 20th word after it is the start time.
    const words = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return words[0] === "Z" ? null : (words[19] ?? null);
  } catch {
    if (process.platform === "linux") return null;
    const ps = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return ps.stdout?.trim() || null;
  }
}
