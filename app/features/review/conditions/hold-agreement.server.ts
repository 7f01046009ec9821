import { holdStep, letGoStep } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { unsettledStates } from "./condition-states";

const intent = "start_agreement";

/** No agreement is begun before its conditions: the step is held while one of them is unsettled, and let go after. */
export async function holdAgreement(tx: Tx, applicationId: string): Promise<void> {
  const open = await tx.decisionCondition.count({
    where: {
      decision: { applicationId },
      inForceAt: { not: null },
      state: { in: [...unsettledStates] },
      before: intent,
    },
  });
  if (open > 0) await holdStep(tx, { applicationId, intent, ground: "conditions_open" });
  else await letGoStep(tx, { applicationId, intent });
}
