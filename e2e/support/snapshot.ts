import pg from "pg";

/** Rows that come and go without anybody having changed anything. */
const passing = ["session", "rate_limit", "mailbox_message", "account_token", "section_presence"];

/** A digest of every table that holds what people entrusted to the portal, to see whether any of it changed. */
export class Snapshots {
  private constructor(
    private readonly client: pg.Client,
    private readonly tables: string[],
  ) {}

  static async of(databaseUrl: string): Promise<Snapshots> {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const tables = rows.map((row) => row.name).filter((name) => !passing.includes(name));
    return new Snapshots(client, tables);
  }

  /**
   * Waits until what was queued before is done: letters mark their notices as mailed, printed forms are
   * made one application after the other, a few seconds each, the waiting ones a moment later.
   */
  async settle(): Promise<void> {
    for (const end = Date.now() + 180_000; Date.now() < end; ) {
      const { rowCount } = await this.client.query(
        "select 1 from graphile_worker._private_jobs where run_at <= now() + interval '5 seconds' and attempts < max_attempts",
      );
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { rows: left } = await this.client.query<{ task: string }>(
      `select distinct t.identifier as task from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
        where j.run_at <= now() and j.attempts < j.max_attempts order by 1`,
    );
    const tasks = left.map((row) => row.task).join(", ");
    throw new Error(`the queue of jobs never came to rest: ${tasks}`);
  }

  /** Every table's name with the digest of its rows. */
  async take(): Promise<Record<string, string>> {
    await this.settle();
    const digests = this.tables.map(
      (name) =>
        `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t`,
    );
    const { rows } = await this.client.query<{ name: string; digest: string }>(
      digests.join(" union all "),
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.digest]));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
