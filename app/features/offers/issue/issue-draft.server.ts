import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { lockReadable, takeReadableStep } from "~/features/applications/index.server";
import { inSiteTransaction } from "~/features/site/index.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { makesOffers, readsOffers } from "../access";
import type { DraftRef } from "../draft/lock-draft.server";

/**
 * Sends the draft that the form showed to the company. The same form posted twice sends it once; of a draft
 * that was changed meanwhile nothing is sent.
 */
export function issueDraft(
  actor: Actor,
  { applicationId, offerId, version, comment }: DraftRef & { comment: string },
): Promise<Result> {
  return inSiteTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    if (!readsOffers(actor)) throw notFound();
    if (!makesOffers(actor)) return refuse("forbidden");
    const offer = z.uuid().safeParse(offerId).success
      ? await tx.offer.findFirst({ where: { id: offerId, applicationId } })
      : null;
    if (!offer) throw notFound();
    if (offer.issuedById === actor.userId && offer.version === version) return ok();
    if (offer.state !== "draft") return refuse("no_draft");
    if (offer.version !== version) return refuse("stale_draft");
    const taken = await takeReadableStep(tx, actor, application, {
      intent: "issue_offer",
      comment,
    });
    return taken.ok ? ok() : taken;
  });
}
