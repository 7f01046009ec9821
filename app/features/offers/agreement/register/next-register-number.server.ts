import { moscowDay } from "~/features/applications";
import type { Tx } from "~/platform/db.server";

/** The next number of the register in a year, Р-YYYY-NNNN; one that was rolled back leaves no gap. */
export async function nextRegisterNumber(tx: Tx, at: Date): Promise<string> {
  const year = Number(moscowDay(at).slice(0, 4));
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into register_counter as c (year, last) values (${year}, 1)
    on conflict (year) do update set last = c.last + 1
    returning last`;
  return `Р-${year}-${String(rows[0]?.last).padStart(4, "0")}`;
}
