import type { Tx } from "~/platform/db.server";
import { moscowDay } from "../calendar/working-days";

/**
 * The next number of the year, ММК-YYYY-NNNN. The counter's row stays locked until the transaction
 * ends: no two get the same, and a rolled-back one leaves no gap.
 */
export async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const year = Number(moscowDay(at).slice(0, 4));
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into number_counter as c (year, last) values (${year}, 1)
    on conflict (year) do update set last = c.last + 1
    returning last`;
  return `ММК-${year}-${String(rows[0]?.last).padStart(4, "0")}`;
}
