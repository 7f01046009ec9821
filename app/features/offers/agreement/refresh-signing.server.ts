import { clearStep, unclearStep } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { isWhole } from "./document-state";
import { readPackage } from "./read-package.server";

const intent = "sign_agreement";

/**
 * The signing may be recorded while every document is approved, and signed by both sides where it has to be.
 * The application is locked by the caller.
 */
export async function refreshSigning(
  tx: Tx,
  { applicationId, agreementId }: { applicationId: string; agreementId: string },
): Promise<void> {
  const states = (await readPackage(tx, agreementId)).map(({ state }) => state);
  if (isWhole(states)) await clearStep(tx, { applicationId, intent, by: null });
  else await unclearStep(tx, { applicationId, intent });
}
