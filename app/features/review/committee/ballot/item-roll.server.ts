import type { Tx } from "~/platform/db.server";
import { type Roll, rollOf } from "../count-votes";
import type { LockedSession } from "../sessions/act-on-session.server";

/** Who may vote on an item now, who is there, and who takes no part. */
export async function itemRoll(
  tx: Tx,
  session: Pick<LockedSession, "seats">,
  itemId: string,
): Promise<Roll & { excludedIds: Set<string> }> {
  const recusals = await tx.itemRecusal.findMany({ where: { itemId }, select: { userId: true } });
  const excludedIds = new Set(recusals.map((one) => one.userId));
  const roll = rollOf(
    session.seats
      .filter((seat) => seat.role !== "secretary")
      .map(({ userId, attendance }) => ({
        userId,
        attendance,
        excluded: excludedIds.has(userId),
      })),
  );
  return { ...roll, excludedIds };
}
