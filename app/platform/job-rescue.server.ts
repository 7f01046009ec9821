import pg from "pg";
import { env } from "./env.server";
import { log } from "./log.server";

export type WorkClaim = { release(): Promise<void> };

const checkMs = 10_000;
/** A process that just began may hold jobs before it holds its lock. */
const graceSeconds = 5;

/**
 * Jobs in the hands of processes that are gone. A living one holds an advisory lock named after it,
 * which PostgreSQL takes away with the connection: whoever can get that lock knows that its owner died.
 */
const abandoned = `
  select j.locked_by as id, pg_advisory_unlock(hashtextextended('worker:' || j.locked_by, 0))
    from (select distinct locked_by from graphile_worker.jobs
           where locked_by is not null and locked_by <> $1
             and locked_at < now() - interval '${graceSeconds} seconds') j
   where pg_try_advisory_lock(hashtextextended('worker:' || j.locked_by, 0))`;

/**
 * Says that this process works under the name `id` for as long as it lives, and hands the jobs of dead
 * processes back to the queue: at once when it begins, then every ten seconds.
 */
export function claimWork(id: string): WorkClaim {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let released = false;

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: env().DATABASE_URL,
      // A machine that vanished is noticed by the database within a minute.
      options:
        "-c role=imc_app -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
      application_name: "imc jobs",
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    const lose = () => {
      if (client === opened) client = null;
    };
    opened.on("error", lose);
    opened.on("end", lose);
    await opened.connect();
    await opened.query("select pg_advisory_lock(hashtextextended('worker:' || $1, 0))", [id]);
    return opened;
  }

  async function rescue(): Promise<void> {
    try {
      client ??= await connect();
      const { rows } = await client.query<{ id: string }>(abandoned, [id]);
      if (rows.length > 0) {
        const dead = rows.map((row) => row.id);
        await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
        log.warn({ workers: dead }, "jobs of dead processes taken back");
      }
    } catch (error) {
      log.warn({ code: (error as { code?: unknown }).code }, "dead processes not looked for");
    }
    if (!released) timer = setTimeout(rescue, checkMs).unref();
  }

  void rescue();
  return {
    async release() {
      released = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
