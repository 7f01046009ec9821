import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type { Tx } from "./db.server";
import { pool } from "./db.server";
import { log } from "./log.server";

/** A job's handler; it may run more than once and must act once. */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

const handlers: TaskList = {};
const schedule: string[] = [];

/** Names the handler of a kind of job; called by features as their modules load. */
export function onJob(name: string, handler: JobHandler): void {
  handlers[name] = (payload) => handler((payload ?? {}) as Record<string, unknown>);
}

/** Runs a handler at each time of a cron line (UTC), once among all processes. */
export function onSchedule(cron: string, name: string, handler: () => Promise<void>): void {
  onJob(name, handler);
  schedule.push(`${cron} ${name}`);
}

/**
 * Queues a job inside the transaction: rolled back, it never was; committed, it runs at least once. Of jobs with the
 * same key one remains; those of a named queue run one after another.
 */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  options: { key?: string; runAt?: Date; queue?: string } = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json,
    queue_name := ${options.queue ?? null}::text,
    run_at := ${options.runAt ?? null}::timestamptz,
    max_attempts := 20, job_key := ${options.key ?? null}::text)`;
}

/** The queue's own words, one level lower than it means them: failed jobs are told below. */
function tellLog(level: string, message: string): void {
  log[level === "error" ? "warn" : "debug"](message);
}

/** Works the queue in this process until stopped. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const runner: Runner = await run({
    pgPool: pool,
    logger: new Logger(() => tellLog),
    taskList: handlers,
    crontab: schedule.join("\n"),
    concurrency: 4,
    noHandleSignals: true,
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
  return { stop: () => runner.stop() };
}
