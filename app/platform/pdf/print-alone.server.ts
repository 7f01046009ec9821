import { pool } from "../db.server";

/** Names the lock that lets one process at a time print, so that pages keep the other processors. */
const printing = 20_261_124;

/** Runs `fn` unless another process or job is at it; the lock ends with its connection. */
export async function printAlone(fn: () => Promise<unknown>): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock($1) as mine",
      [printing],
    );
    if (!rows[0]?.mine) return false;
    try {
      await fn();
    } finally {
      await client.query("select pg_advisory_unlock($1)", [printing]).catch((error: Error) => {
        broken = error;
      });
    }
    return true;
  } finally {
    client.release(broken);
  }
}
