import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { endAllocation } from "./change-allocation.server";
import { leasingManagers } from "./leasing-managers.server";
import { type LockedAllocation, lockAllocation } from "./lock-allocation.server";
import type { By } from "./record-allocation.server";

const batch = 200;
const clock: By = { userId: null, roles: ["clock"] };

/**
 * Ends holds whose term has passed, each in a transaction of its own and judged again under its locks.
 * Leasing is told of each. Returns how many were ended.
 */
export async function expireHolds(): Promise<number> {
  let ended = 0;
  for (;;) {
    const due = await prisma.allocation.findMany({
      where: { state: "held", expiresAt: { lte: now() } },
      orderBy: { expiresAt: "asc" },
      take: batch,
      select: { id: true, applicationId: true, version: true },
    });
    let ofBatch = 0;
    for (const one of due) if (await expire(one)) ofBatch += 1;
    ended += ofBatch;
    if (due.length < batch || ofBatch === 0) return ended;
  }
}

function expire(ref: { id: string; applicationId: string; version: number }): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${ref.applicationId}::uuid for update`;
    const locked = await lockAllocation(tx, clock, "expire", ref);
    if (!locked.ok) return false;
    const { expiresAt } = locked.value;
    if (!expiresAt || expiresAt > now()) return false;
    await tell(tx, locked.value);
    await endAllocation(tx, clock, locked.value, {
      reason: "expired",
      action: "allocation.expired",
    });
    return true;
  });
}

async function tell(tx: Tx, { id, applicationId, unit }: LockedAllocation): Promise<void> {
  const { number, title } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true, title: true },
  });
  await notify(tx, {
    userIds: await leasingManagers(tx),
    kind: "hold_expired",
    applicationId,
    href: `/admin/applications/${applicationId}/allocation`,
    params: {
      number: number ?? "—",
      title: title || { ru: "без названия", en: "untitled" },
      unit: unit.code,
    },
    onceKey: `hold_expired:${id}`,
  });
}

onSchedule("*/10 * * * *", "expire_holds", async () => {
  await expireHolds();
});
