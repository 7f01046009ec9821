import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { TaskCode } from "./task-rows";

/** A task that a step of the lifecycle has done. */
export async function settleTask(
  tx: Tx,
  { agreementId, code, by }: { agreementId: string; code: TaskCode; by: string | null },
): Promise<void> {
  await tx.agreementTask.updateMany({
    where: { agreementId, code, doneAt: null },
    data: { doneAt: now(), doneById: by, version: { increment: 1 } },
  });
}
