import os from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openSolver } from "~/platform/milp/open-solver.server";
import type { Outcome } from "../answer/proposal";
import { optimise, type Progress } from "../optimise";
import type { Problem } from "../problem";

/** What the thread tells, the outcome last. */
export type ThreadMessage = { progress: Progress } | { outcome: Outcome };

// On Linux this holds for the thread alone: people who wait for a page come first.
if (process.platform === "linux") os.setPriority(0, 10);

const solver = await openSolver();
const tell = (message: ThreadMessage) => parentPort?.postMessage(message);
tell({ outcome: optimise(workerData as Problem, solver, (progress) => tell({ progress })) });
