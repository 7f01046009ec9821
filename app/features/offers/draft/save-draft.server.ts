import type { Actor } from "~/features/accounts";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import type { OfferTerms } from "../terms";
import type { ReadDraft } from "./draft-form";
import { unitsOf } from "./first-terms";
import { type DraftRef, dateOf, lockDraft, type StoredOffer } from "./lock-draft.server";
import { readOfferSource } from "./offer-source.server";
import { recordOffer } from "./record-offer.server";
import { settleDraft } from "./settle-draft.server";

export type SaveDraftInput = DraftRef & ReadDraft & { units: readonly string[] };

/** Keeps what a form says of a draft; its units as they are kept for the application now. */
export function saveDraft(actor: Actor, input: SaveDraftInput): Promise<Result> {
  const { applicationId, units: chosen, validUntil } = input;
  return inTransaction(async (tx) => {
    const locked = await lockDraft(tx, actor, input);
    if (!locked.ok) return locked;
    const source = await readOfferSource(tx, applicationId);
    const units = unitsOf(source, chosen);
    if (units.length < new Set(chosen).size) return invalid({ units: { code: "units_gone" } });
    await writeDraft(tx, actor, applicationId, locked.value.draft, {
      terms: { ...input.terms, units },
      validUntil,
    });
    return ok();
  });
}

/** Changes a draft that is locked. */
export async function writeDraft(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { id, number, version }: StoredOffer,
  content: { terms: OfferTerms; validUntil: string },
): Promise<void> {
  await tx.offer.update({
    where: { id, version, state: "draft" },
    data: {
      terms: content.terms,
      validUntil: dateOf(content.validUntil),
      version: { increment: 1 },
    },
  });
  await settleDraft(tx, applicationId, content, actor.userId);
  await recordOffer(tx, {
    applicationId,
    offerId: id,
    number,
    action: "offer.changed",
    actorId: actor.userId,
    actorRole: "leasing_manager",
    from: "draft",
    to: "draft",
    more: { terms: content.terms, validUntil: content.validUntil },
  });
}
