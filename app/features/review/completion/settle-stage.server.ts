import { clearStep, unclearStep } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { readStageGaps } from "./read-reviews.server";

const intent = "complete_expert";

/**
 * Clears the end of the experts' stage when enough bulletins and conclusions are in, and takes that
 * back when they are not any more. To be called, with the application locked, after whatever changed them.
 */
export async function settleExpertStage(
  tx: Tx,
  applicationId: string,
  by: string | null,
): Promise<void> {
  const gaps = await readStageGaps(tx, applicationId);
  if (gaps?.length === 0) await clearStep(tx, { applicationId, intent, by });
  else await unclearStep(tx, { applicationId, intent });
}
