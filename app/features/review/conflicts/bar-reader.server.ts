import { setReadingRight } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { AssignmentState } from "../assignments/standing";

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

/** An assignment that ended with the bar, as it stood before. */
export type EndedByBar = { id: string; state: AssignmentState };

type BarredHandler = (tx: Tx, barred: Barred, ended: EndedByBar | null) => Promise<void>;

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
  const live = await tx.assignment.findFirst({
    where: { applicationId, expertId: userId, endedAt: null, round: { closedAt: null } },
    select: { id: true, state: true },
  });
  if (live) {
    await tx.assignment.update({
      where: { id: live.id },
      data: { state: "recused", endedAt: now(), endReason: reason, version: { increment: 1 } },
    });
  }
  for (const handler of handlers) await handler(tx, barred, live);
}
