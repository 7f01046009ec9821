import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type { Tx } from "./db.server";
import { pool } from "./db.server";
import { env } from "./env.server";
import { claimWork, type WorkClaim } from "./job-rescue.server";
import { log } from "./log.server";

/**
 * Which try this is; after the last one a job is given up. The signal tells a long work that the process is about
 * to stop.
 */
export type Attempt = { number: number; last: boolean; signal?: AbortSignal };

/** A job's handler; it may run more than once and must act once. */
export type JobHandler = (payload: Record<string, unknown>, attempt: Attempt) => Promise<void>;

const handlers: TaskList = {};
const schedule: string[] = [];
const attempts = 20;

/** Names the handler of a kind of job; called by features as their modules load. */
export function onJob(name: string, handler: JobHandler): void {
  handlers[name] = (payload, { job, abortSignal }) =>
    handler((payload ?? {}) as Record<string, unknown>, {
      number: job.attempts,
      last: job.attempts >= job.max_attempts,
      signal: abortSignal,
    });
}

/** Runs a handler at each time of a cron line (UTC), once among all processes; what was missed is made up for an hour. */
export function onSchedule(cron: string, name: string, handler: () => Promise<void>): void {
  onJob(name, handler);
  schedule.push(`${cron} ${name} ?fill=1h`);
}

type Order = { key?: string; runAt?: Date; queue?: string };

/**
 * Queues a job inside the transaction: rolled back, it never was; committed, it runs at least once. Of jobs with the
 * same key one remains; those of a named queue run one after another.
 */
export function enqueue(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  order: Order = {},
): Promise<void> {
  return enqueueMany(tx, name, [{ payload, ...order }]);
}

/** Queues many jobs of one kind by one statement. */
export async function enqueueMany(
  tx: Tx,
  name: string,
  jobs: readonly (Order & { payload: Record<string, unknown> })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ payload, key, runAt, queue }) => ({
    identifier: name,
    payload,
    queue_name: queue ?? null,
    run_at: runAt ?? null,
    max_attempts: attempts,
    job_key: key ?? null,
  }));
  await tx.$executeRaw`select count(*) from graphile_worker.add_jobs(array(
    select spec from json_populate_recordset(
      null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) as spec))`;
}

/** The queue's own words, one level lower than it means them: failed jobs are told below. */
function tellLog(level: string, message: string): void {
  log[level === "error" ? "warn" : "debug"](message);
}

/** Works the queue in this process until stopped. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const events = new EventEmitter();
  let claim: WorkClaim | undefined;
  events.once("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    claim = claimWork(workerPool.id);
  });
  const runner: Runner = await run({
    pgPool: pool,
    logger: new Logger(() => tellLog),
    taskList: handlers,
    crontab: schedule.join("\n"),
    concurrency: env().JOBS_AT_ONCE,
    noHandleSignals: true,
    events,
  });
  runner.events.on("job:error", ({ job, error }) =>
    log.warn(
      {
        job: job.id,
        task: job.task_identifier,
        attempt: job.attempts,
        // The message may name an address; its class and code never do.
        error: error instanceof Error ? error.name : "unknown",
        code: (error as { code?: unknown } | null)?.code,
      },
      "job failed",
    ),
  );
  return {
    async stop() {
      await runner.stop();
      await claim?.release();
    },
  };
}
