import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { LockedSession } from "../sessions/act-on-session.server";
import { excludedSeats } from "./excluded-seats.server";

type Item = { id: string; applicationId: string };

/** Writes down who of the seats takes no part in an item whatever they wish. */
export async function recuseAutomatically(
  tx: Tx,
  session: Pick<LockedSession, "kind" | "seats">,
  item: Item,
): Promise<void> {
  const excluded = await excludedSeats(tx, session, item.applicationId);
  await tx.itemRecusal.createMany({
    data: excluded.map((row) => ({ ...row, itemId: item.id, recusedAt: now() })),
    skipDuplicates: true,
  });
}
