import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { termEnd } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import type { OfferTerms } from "../terms";
import { firstTerms, unitsOf } from "./first-terms";
import { dateOf, findOffer, lockForDraft } from "./lock-draft.server";
import { readOfferSource } from "./offer-source.server";
import { recordOffer } from "./record-offer.server";
import { settleDraft } from "./settle-draft.server";

/**
 * Begins a draft: the first one out of what is kept for the application, a later one as the offer that is out
 * says. Where there is a draft already, nothing happens.
 */
export function beginDraft(actor: Actor, applicationId: string): Promise<Result> {
  return inTransaction(async (tx) => {
    const application = await lockForDraft(tx, actor, applicationId);
    if (!application.ok) return application;
    if (await findOffer(tx, applicationId, "draft")) return ok();
    const issued = await findOffer(tx, applicationId, "issued");
    const source = await readOfferSource(tx, applicationId);
    const ids = issued?.terms.units.map(({ allocationId }) => allocationId) ?? [];
    const terms = issued ? { ...issued.terms, units: unitsOf(source, ids) } : firstTerms(source);
    await createDraft(tx, actor, { applicationId, terms, validUntil: await usualEnd(tx) });
    return ok();
  });
}

/** The last day of an offer that is issued today, by the working calendar. */
export async function usualEnd(tx: Tx): Promise<string> {
  const { until } = await termEnd("offer_issued", tx);
  return moscowDay(until ?? now());
}

/** Writes a new draft of an application that is locked and has none. */
export async function createDraft(
  tx: Tx,
  actor: Actor,
  {
    applicationId,
    terms,
    validUntil,
  }: { applicationId: string; terms: OfferTerms; validUntil: string },
): Promise<void> {
  const last = await tx.offer.aggregate({ where: { applicationId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { id: offerId } = await tx.offer.create({
    data: {
      applicationId,
      number,
      terms,
      validUntil: dateOf(validUntil),
      madeAt: now(),
      madeById: actor.userId,
    },
    select: { id: true },
  });
  await settleDraft(tx, applicationId, { terms, validUntil }, actor.userId);
  await recordOffer(tx, {
    applicationId,
    offerId,
    number,
    action: "offer.drafted",
    actorId: actor.userId,
    actorRole: "leasing_manager",
    to: "draft",
  });
}
