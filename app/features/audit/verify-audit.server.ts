import type { PoolClient } from "pg";
import { pool } from "~/platform/db.server";

export type AuditFault = { seq: string; fault: "changed" | "broken_link" | "missing" | "cut_off" };
export type AuditReport = { events: number; faults: AuditFault[] };

const batch = 5_000;
const start = "0".repeat(64);

type Row = { seq: string; prev_hash: string; hash: string; computed: string };

/**
 * Walks the whole chain and reports each event that was changed, each link that does not hold
 * (removed, inserted or reordered rows) and a tail that was cut off. At most 100 faults.
 */
export async function verifyAudit(): Promise<AuditReport> {
  const client = await pool.connect();
  try {
    // One view of the table for the whole walk: what is added meanwhile is not taken for a fault.
    await client.query("begin isolation level repeatable read read only");
    return await walkChain(client);
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}

async function walkChain(client: PoolClient): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  let last = { seq: 0n, hash: start };
  let events = 0;
  for (;;) {
    const { rows } = await client.query<Row>(
      `select seq::text, prev_hash, hash, audit_hash(e) as computed
         from audit_event e where e.seq > $1 order by e.seq limit $2`,
      [last.seq.toString(), batch],
    );
    for (const row of rows) {
      const seq = BigInt(row.seq);
      if (seq !== last.seq + 1n) faults.push({ seq: String(last.seq + 1n), fault: "missing" });
      else if (row.prev_hash !== last.hash) faults.push({ seq: row.seq, fault: "broken_link" });
      if (row.computed !== row.hash) faults.push({ seq: row.seq, fault: "changed" });
      last = { seq, hash: row.hash };
      events += 1;
      if (faults.length >= 100) return { events, faults };
    }
    if (rows.length < batch) break;
  }
  const { rows: heads } = await client.query<{ seq: string; hash: string }>(
    "select seq::text, hash from audit_head",
  );
  const head = heads[0];
  if (head?.seq !== String(last.seq) || head.hash !== last.hash) {
    faults.push({ seq: String(last.seq + 1n), fault: "cut_off" });
  }
  return { events, faults };
}
