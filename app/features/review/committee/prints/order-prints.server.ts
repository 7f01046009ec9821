import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { enqueue } from "~/platform/jobs.server";

export const makePrintsJob = "make_session_prints";

export const printKinds = ["pack", "minutes"] as const;
export type PrintKind = (typeof printKinds)[number];

/** Has a session's pack or minutes made as PDF once the transaction is committed, or at a later time. */
export async function orderPrints(
  tx: Tx,
  sessionId: string,
  kind: PrintKind,
  runAt?: Date,
): Promise<void> {
  const key = `${makePrintsJob}:${kind}:${sessionId}`;
  await enqueue(tx, makePrintsJob, { sessionId, kind }, { key, runAt });
}

/** An order this young may still be at work. */
const youngest = 10 * 60_000;

/** Orders anew what is missing because an order failed for good. */
export async function orderMissingPrints(most = 50): Promise<number> {
  const before = new Date(now().getTime() - youngest);
  const missing = await prisma.$queryRaw<{ id: string; kind: PrintKind }[]>`
    select s.id, k.kind from committee_session s
      join lateral (values ('pack', s.frozen_at), ('minutes', case when s.state = 'signed' then s.closed_at end))
        as k(kind, since) on k.since < ${before}
     where (select count(*) from session_print p where p.session_id = s.id and p.kind::text = k.kind) < ${locales.length}
     order by s.held_at desc limit ${most}`;
  for (const { id, kind } of missing) await orderPrints(prisma, id, kind);
  return missing.length;
}
