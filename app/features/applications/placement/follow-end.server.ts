import { releaseAll } from "~/features/site/index.server";
import type { Tx } from "~/platform/db.server";
import { type Moved, onMoved } from "../lifecycle/moved.server";
import { endedStatuses } from "./standing";
import { leaveList } from "./wait-for-space.server";

/** What an application had is given back when it ends without a contract, and it waits for nothing. */
async function followEnd(tx: Tx, { applicationId, to }: Moved): Promise<void> {
  if (!endedStatuses.includes(to)) return;
  await releaseAll(tx, applicationId, to);
  const waiting = await tx.waiting.findMany({ where: { applicationId }, select: { phase: true } });
  for (const { phase } of waiting) {
    await leaveList(tx, { userId: null, roles: [] }, { applicationId, phase });
  }
}

onMoved(followEnd);
