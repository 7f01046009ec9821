import { readFileSync } from "node:fs";

const pollMs = 20;

/** The memory that a process has in use, in megabytes, as the kernel counts it. */
function memoryOf(pid: number): number {
  const [, kilobytes = "0"] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** What a work took: seconds, and megabytes that a process grew by and had in use at most meanwhile. */
export type Watched = { seconds: number; grown: number; peak: number };

/** Does a work and watches the memory of a process meanwhile. */
export async function watched(pid: number, work: () => Promise<unknown>): Promise<Watched> {
  const before = memoryOf(pid);
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, pollMs);
  const began = performance.now();
  try {
    await work();
    const seconds = (performance.now() - began) / 1000;
    peak = Math.max(peak, memoryOf(pid));
    return { seconds, grown: peak - before, peak };
  } finally {
    clearInterval(watch);
  }
}

/** Waits until something is so; throws after a time. */
export async function until(what: string, patienceMs: number, so: () => Promise<boolean>) {
  for (const end = performance.now() + patienceMs; !(await so()); ) {
    if (performance.now() > end) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
