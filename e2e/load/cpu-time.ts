import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** Processor time that a process has used so far, in ms; null where /proc does not tell. */
export function cpuMilliseconds(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000;
  } catch {
    return null;
  }
}
