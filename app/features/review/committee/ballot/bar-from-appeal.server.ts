import type { Actor } from "~/features/accounts";
import { barFromStep, type LockedApplication } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { appealSteps } from "../outcomes";
import type { LockedItem, LockedSession } from "../sessions/act-on-session.server";

/**
 * Whoever had part in a decision takes none in an appeal against it: who voted, who chaired, who kept the
 * record and counted the ballot, and who checked the application in.
 */
export async function barFromAppeal(
  tx: Tx,
  actor: Actor,
  {
    session,
    item,
    application,
  }: { session: LockedSession; item: LockedItem; application: LockedApplication },
): Promise<void> {
  const voters = await tx.vote.findMany({
    where: { ballot: { itemId: item.id } },
    select: { userId: true },
    distinct: ["userId"],
  });
  const led = session.seats.filter((seat) => seat.role !== "member");
  const { screenedById } = application.facts;
  const userIds = new Set([
    ...voters.map((vote) => vote.userId),
    ...led.map((seat) => seat.userId),
    actor.userId,
    ...(screenedById ? [screenedById] : []),
  ]);
  for (const intent of appealSteps) {
    await barFromStep(tx, {
      applicationId: item.applicationId,
      intent,
      userIds: [...userIds],
      ground: "first_decision",
    });
  }
}
