import type { Actor } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { readsQueue } from "./access";
import { notBarredSql } from "./rights/reading-scope";

/** The submitted application of a number as people write it, for those who read the queue; null for none. */
export async function findSubmittedByNumber(actor: Actor, number: string): Promise<string | null> {
  if (!readsQueue(actor)) return null;
  const { rows } = await pool.query<{ id: string }>(
    `select a.id from application a
      where a.number = $1 and a.submitted_at is not null and ${notBarredSql("a.id", "$2")}`,
    [number.trim().toUpperCase(), actor.userId],
  );
  return rows[0]?.id ?? null;
}
