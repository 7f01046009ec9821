import { setReadingRight } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** A person who is barred from an application for a conflict. */
export type Barred = {
  applicationId: string;
  userId: string;
  /** `declared` by the person, or `found` in the data and confirmed */
  ground: "declared" | "found";
  /** null when it follows from what the person said themselves */
  by: string | null;
  reason: string;
};

type BarredHandler = (tx: Tx, barred: Barred) => Promise<void>;

const handlers: BarredHandler[] = [];

/** Named by rooms whose own records follow from a bar, as their modules load; called in its transaction. */
export function onBarred(handler: BarredHandler): void {
  handlers.push(handler);
}

/**
 * Closes an application to a person for a conflict: nothing of it is theirs any more, what was still
 * asked about them is settled, and their part in an open round ends, a bulletin already in included.
 */
export async function barReader(tx: Tx, barred: Barred): Promise<void> {
  const { applicationId, userId, ground, by, reason } = barred;
  await setReadingRight(tx, { applicationId, userId, kind: "barred", ground, by });
  await tx.conflictFinding.updateMany({
    where: { applicationId, userId, state: "open" },
    data: { state: "confirmed", decidedAt: now(), decidedById: by ?? userId },
  });
  await tx.assignment.updateMany({
    where: { applicationId, expertId: userId, endedAt: null, round: { closedAt: null } },
    data: { state: "recused", endedAt: now(), endReason: reason, version: { increment: 1 } },
  });
  for (const handler of handlers) await handler(tx, barred);
}
