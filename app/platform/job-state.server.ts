import { pool } from "./db.server";

/** How one kind of job stands: how many wait, how many failed and will be tried again, how many were given up. */
export type JobState = { name: string; waiting: number; failing: number; dead: number };

/** All kinds with jobs in the queue, without what they are about. */
export async function listJobStates(): Promise<JobState[]> {
  const { rows } = await pool.query<JobState>(`
    select task_identifier as name,
           count(*) filter (where attempts < max_attempts and last_error is null)::int as waiting,
           count(*) filter (where attempts < max_attempts and last_error is not null)::int as failing,
           count(*) filter (where attempts >= max_attempts and locked_at is null)::int as dead
      from graphile_worker.jobs group by 1 order by 1`);
  return rows;
}
