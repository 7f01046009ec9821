import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { enqueue } from "~/platform/jobs.server";

export const makeLettersJob = "make_offer_letters";

/** Has an issued offer made as PDF once the transaction is committed, or at a later time. */
export async function orderLetters(tx: Tx, offerId: string, runAt?: Date): Promise<void> {
  const key = `${makeLettersJob}:${offerId}`;
  await enqueue(tx, makeLettersJob, { offerId }, { key, runAt });
}

/** An order this young may still be at work. */
const youngest = 10 * 60_000;

/** Orders anew what is missing because an order failed for good. */
export async function orderMissingLetters(most = 50): Promise<number> {
  const before = new Date(now().getTime() - youngest);
  const missing = await prisma.$queryRaw<{ id: string }[]>`
    select o.id from offer o
     where o.issued_at < ${before}
       and (select count(*) from offer_print p where p.offer_id = o.id) < ${locales.length}
     order by o.issued_at desc limit ${most}`;
  for (const { id } of missing) await orderLetters(prisma, id);
  return missing.length;
}
