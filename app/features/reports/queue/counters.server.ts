import {
  type ApplicantType,
  type ApplicationStatus,
  notBarredSql,
  type Track,
} from "~/features/applications";
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
 * Where all submitted applications stand, from the counters that every step keeps, less those that the
 * reader is barred from. Withdrawn ones are counted in the table, up to the limit: the counter cannot
 * tell which of them were ever submitted.
 */
export async function readCounters(reader: { userId: string }): Promise<Counter[]> {
  const { rows } = await pool.query<Counter>(
    `select c.status::text, c.applicant_type::text, c.track::text, c.total - coalesce(b.total, 0) as total
       from application_counter c
       left join (
         select a.status, a.applicant_type, a.track, count(*)::int as total
           from reading_right r join application a on a.id = r.application_id
          where r.user_id = $2 and r.kind = 'barred' and a.submitted_at is not null
          group by a.status, a.applicant_type, a.track) b using (status, applicant_type, track)
      where c.status not in ('draft', 'expired', 'withdrawn') and c.total > coalesce(b.total, 0)
     union all
     select 'withdrawn', applicant_type::text, track::text, count(*)::int
       from (select a.applicant_type, a.track from application a
              where a.status = 'withdrawn' and a.submitted_at is not null
                and ${notBarredSql("a.id", "$2")} limit $1) w
      group by applicant_type, track`,
    [countLimit + 1, reader.userId],
  );
  return rows;
}

/** The sum of counters. */
export function sumOf(counters: readonly Counter[]): number {
  return counters.reduce((sum, counter) => sum + counter.total, 0);
}
