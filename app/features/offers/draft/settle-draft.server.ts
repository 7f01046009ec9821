import { clearStep, unclearStep } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { isWhole, offerGaps } from "../content/gaps";
import type { StoredOffer } from "./lock-draft.server";
import { readOfferSource } from "./offer-source.server";

/** The step that issues an offer may be taken while its draft is whole, and not otherwise. */
export async function settleDraft(
  tx: Tx,
  applicationId: string,
  draft: Pick<StoredOffer, "terms" | "validUntil"> | null,
  by: string,
): Promise<void> {
  const step = { applicationId, intent: "issue_offer" };
  const whole =
    draft !== null &&
    isWhole(
      offerGaps(draft.terms, draft.validUntil, (await readOfferSource(tx, applicationId)).facts),
    );
  if (whole) await clearStep(tx, { ...step, by });
  else await unclearStep(tx, step);
}
