import type { Tx } from "~/platform/db.server";
import { appealSteps } from "../outcomes";
import type { LockedSession } from "../sessions/act-on-session.server";

export type Excluded = { userId: string; ground: string };

type Seated = Pick<LockedSession, "kind" | "seats">;

/**
 * Who of those seated takes no part in an item about this application whatever they wish: of the voters
 * whoever is barred from it or checked it in; of an appeal panel, its secretary too, whoever had part in the
 * first decision.
 */
export async function excludedSeats(
  tx: Tx,
  { kind, seats }: Seated,
  applicationId: string,
): Promise<Excluded[]> {
  const panel = kind === "appeal_panel";
  const userIds = seats
    .filter((seat) => panel || seat.role !== "secretary")
    .map((seat) => seat.userId);
  const barred = await tx.readingRight.findMany({
    where: { applicationId, userId: { in: userIds }, kind: "barred" },
    select: { userId: true },
  });
  const { screenedById } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { screenedById: true },
  });
  const first = panel
    ? await tx.stepBar.findMany({
        where: { applicationId, userId: { in: userIds }, intent: { in: [...appealSteps] } },
        select: { userId: true },
      })
    : [];
  const found = new Map<string, string>();
  const add = (userId: string, ground: string) => {
    if (!found.has(userId)) found.set(userId, ground);
  };
  for (const { userId } of barred) add(userId, "conflict");
  if (screenedById && userIds.includes(screenedById)) add(screenedById, "screened");
  for (const { userId } of first) add(userId, "first_decision");
  return [...found].map(([userId, ground]) => ({ userId, ground }));
}

/** Whether somebody is left who can lead the item, and somebody who can vote on it. */
export function canSit({ seats }: Seated, excluded: readonly Excluded[]): boolean {
  const out = new Set(excluded.map((one) => one.userId));
  const left = seats.filter((seat) => !out.has(seat.userId));
  return (
    left.some((seat) => seat.role !== "member") && left.some((seat) => seat.role !== "secretary")
  );
}
