import pg from "pg";

/** `count` submitted applications spread over all, always the same ones of a database. */
export async function pickApplications(
  url: string,
  count: number,
): Promise<{ id: string; number: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; number: string }>(
      `select id, number from (
         select id, number, row_number() over (order by submitted_at, id) as nth,
           count(*) over () as total
         from application where submitted_at is not null) a
       where nth % greatest(1, total / $1) = 0 order by nth limit $1`,
      [count],
    );
    return rows;
  } finally {
    await client.end();
  }
}
