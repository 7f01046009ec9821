import { pool } from "./db.server";

/** Whether the database answers a trivial question. */
export async function isReady(): Promise<boolean> {
  return pool.query("select 1").then(
    () => true,
    () => false,
  );
}
