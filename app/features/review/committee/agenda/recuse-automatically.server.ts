import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { LockedSession } from "../sessions/act-on-session.server";

type Item = { id: string; applicationId: string };

/**
 * Writes down who of the voting seats takes no part in an item whatever they wish: whoever is barred
 * from its application, and whoever checked it in.
 */
export async function recuseAutomatically(
  tx: Tx,
  session: Pick<LockedSession, "seats">,
  item: Item,
): Promise<void> {
  const voters = session.seats.filter((seat) => seat.role !== "secretary").map((one) => one.userId);
  const barred = await tx.readingRight.findMany({
    where: { applicationId: item.applicationId, userId: { in: voters }, kind: "barred" },
    select: { userId: true },
  });
  const { screenedById } = await tx.application.findUniqueOrThrow({
    where: { id: item.applicationId },
    select: { screenedById: true },
  });
  const rows = barred.map(({ userId }) => ({ userId, ground: "conflict" }));
  if (screenedById && voters.includes(screenedById)) {
    rows.push({ userId: screenedById, ground: "screened" });
  }
  await tx.itemRecusal.createMany({
    data: rows.map((row) => ({ ...row, itemId: item.id, recusedAt: now() })),
    skipDuplicates: true,
  });
}
