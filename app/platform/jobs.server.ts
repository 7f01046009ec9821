import { type Runner, run, type TaskList } from "graphile-worker";
import type { Tx } from "./db.server";
import { pool } from "./db.server";
import { log } from "./log.server";

/** A job's handler; it may run more than once and must act once. */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

const handlers: TaskList = {};

/** Names the handler of a kind of job; called by features as their modules load. */
export function onJob(name: string, handler: JobHandler): void {
  handlers[name] = (payload) => handler(payload as Record<string, unknown>);
}

/** Queues a job inside the transaction: rolled back, it never was; committed, it runs at least once. */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json,
    run_at := ${options.runAt ?? null}::timestamptz,
    max_attempts := 20, job_key := ${options.key ?? null}::text)`;
}

/** Works the queue in this process until stopped. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const runner: Runner = await run({
    pgPool: pool,
    taskList: handlers,
    concurrency: 4,
    noHandleSignals: true,
    noPreparedStatements: false,
    schema: "graphile_worker",
  });
  runner.events.on("job:error", ({ job, error }) =>
    log.warn({ job: job.id, task: job.task_identifier, attempt: job.attempts, error: String(error) }, "job failed"),
  );
  return { stop: () => runner.stop() };
}
