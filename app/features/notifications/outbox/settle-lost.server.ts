import { now } from "~/platform/clock.server";
import { inTransaction, pool } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { mailNoticeJob, queueMails } from "./queue-mails.server";

const batch = 1_000;
const quietMs = 10 * 60_000;

/**
 * Letters that wait although no job will send them: the process died in its last try, or somebody emptied
 * the queue. They are queued again. Returns how many.
 */
export async function settleLostMails(): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select n.id from notice n
      where n.mail = 'queued' and n.created_at < $1
        and not exists (select from graphile_worker.jobs j
          where j.key = $2 || n.id and (j.attempts < j.max_attempts or j.locked_at is not null))
      order by n.created_at, n.id limit ${batch}`,
    [new Date(now().getTime() - quietMs), `${mailNoticeJob}:`],
  );
  await inTransaction((tx) =>
    queueMails(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return rows.length;
}

onSchedule("*/10 * * * *", "settle_lost_mails", async () => {
  await settleLostMails();
});
