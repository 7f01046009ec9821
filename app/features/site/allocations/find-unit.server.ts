import type { Tx } from "~/platform/db.server";
import type { Quarter } from "../quarter";

/** The unit of a code that lives in a quarter or later, for commands that name it so; null when there is none. */
export async function findUnit(tx: Tx, code: string, quarter: Quarter): Promise<string | null> {
  const unit = await tx.unit.findFirst({
    where: { code, OR: [{ untilQuarter: null }, { untilQuarter: { gt: quarter } }] },
    select: { id: true },
  });
  return unit?.id ?? null;
}
