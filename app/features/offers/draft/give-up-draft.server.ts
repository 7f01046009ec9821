import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { type DraftRef, lockDraft } from "./lock-draft.server";
import { recordOffer } from "./record-offer.server";
import { settleDraft } from "./settle-draft.server";

/** Gives up a draft; what it was to take up of the company's is open again. */
export function giveUpDraft(actor: Actor, ref: DraftRef): Promise<Result> {
  const { applicationId } = ref;
  return inTransaction(async (tx) => {
    const locked = await lockDraft(tx, actor, ref);
    if (!locked.ok) return locked;
    const { id, number, version } = locked.value.draft;
    await tx.offer.update({
      where: { id, version, state: "draft" },
      data: {
        state: "withdrawn",
        endedAt: now(),
        endedById: actor.userId,
        version: { increment: 1 },
      },
    });
    await tx.counterProposal.updateMany({
      where: { state: "taken_up", offer: { applicationId, state: "issued" } },
      data: { state: "open", settledAt: null, settledById: null, version: { increment: 1 } },
    });
    await settleDraft(tx, applicationId, null, actor.userId);
    await recordOffer(tx, {
      applicationId,
      offerId: id,
      number,
      action: "offer.given_up",
      actorId: actor.userId,
      actorRole: "leasing_manager",
      from: "draft",
      to: "withdrawn",
    });
    return ok();
  });
}
