import { openThread } from "~/platform/open-thread.server";
import type { Failure, Outcome } from "../answer/proposal";
import type { Progress } from "../optimise";
import type { Problem } from "../problem";
import type { ThreadMessage } from "./optimiser-thread.server";

const thread = {
  built: "optimiser-thread.js",
  source: "features/scenarios/optimiser/runs/optimiser-thread.server.ts",
};

/** Beyond the time that a search is allowed: for making its options before, and for giving up after. */
const graceSeconds = 60;
const heapMb = 1024;

/**
 * Searches in a thread of its own, so that this process goes on answering; the signal ends it at once. What breaks
 * or does not come to an end is a failure, never a fault of this process.
 */
export async function optimiseInThread(
  problem: Problem,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
  seconds = problem.settings.seconds + graceSeconds,
): Promise<Outcome> {
  if (signal.aborted) return { kind: "failed", why: "interrupted" };
  const worker = openThread(thread, {
    workerData: problem,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const ended = new Promise<Outcome>((resolve) => {
    const fail = (why: Failure) => resolve({ kind: "failed", why });
    const late = setTimeout(() => fail("time"), seconds * 1000);
    const stop = () => fail("interrupted");
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: ThreadMessage) => {
      if ("outcome" in message) resolve(message.outcome);
      else tell(message.progress);
    });
    worker.once("error", () => fail("fault"));
    worker.once("exit", () => {
      clearTimeout(late);
      signal.removeEventListener("abort", stop);
      // Too late to matter where the thread has answered.
      fail("fault");
    });
  });
  try {
    return await ended;
  } finally {
    await worker.terminate();
  }
}
