import type { ApplicantType, ApplicationStatus, Track } from "~/features/applications";
import { pool } from "~/platform/db.server";

/** How many submitted applications of one kind stand in one status. */
export type Counter = {
  status: ApplicationStatus;
  applicant_type: ApplicantType;
  track: Track;
  total: number;
};

/** Totals are told exactly up to here. */
export const countLimit = 1_000;

/**
 * Where all submitted applications stand, from the counters that every step keeps. Withdrawn ones are
 * counted in the table, up to the limit: the counter cannot tell which of them were ever submitted.
 */
export async function readCounters(): Promise<Counter[]> {
  const { rows } = await pool.query<Counter>(
    `select status::text, applicant_type::text, track::text, total
       from application_counter
      where status not in ('draft', 'expired', 'withdrawn') and total > 0
     union all
     select 'withdrawn', applicant_type::text, track::text, count(*)::int
       from (select applicant_type, track from application
              where status = 'withdrawn' and submitted_at is not null limit $1) w
      group by applicant_type, track`,
    [countLimit + 1],
  );
  return rows;
}

/** The sum of counters. */
export function sumOf(counters: readonly Counter[]): number {
  return counters.reduce((sum, counter) => sum + counter.total, 0);
}
