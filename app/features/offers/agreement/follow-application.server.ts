import { type Moved, onMoved } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** An application that leaves the negotiation otherwise than by signing ends its agreement. */
async function followApplication(tx: Tx, { applicationId, from, to }: Moved): Promise<void> {
  if (from !== "agreement_negotiation" || to === "agreement_signed") return;
  await tx.agreement.updateMany({ where: { applicationId }, data: { endedAt: now() } });
}

onMoved(followApplication);
