import { endOfMoscowDay } from "~/features/applications";
import { onStep, type StepEffect } from "~/features/applications/index.server";
import { offerSpace } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { formatDate, type Text } from "~/platform/i18n";
import { ok, refuse } from "~/platform/refusal";
import { isWhole, offerGaps } from "../content/gaps";
import { findOffer } from "../draft/lock-draft.server";
import { readOfferSource } from "../draft/offer-source.server";
import { recordOffer } from "../draft/record-offer.server";
import { orderLetters } from "../letter/order-letters.server";

/**
 * Issues the draft: its space is offered until its last day, the version before it is replaced. Judged anew,
 * because space may have gone since the draft was saved.
 */
const issueOffer: StepEffect = async (tx, { id: applicationId }, { actorId, actorRole, input }) => {
  const draft = await findOffer(tx, applicationId, "draft");
  // Cleared without a draft: an application that was offered something before offers were kept here.
  if (!draft) return ok({});
  const { facts } = await readOfferSource(tx, applicationId);
  if (!isWhole(offerGaps(draft.terms, draft.validUntil, facts))) return refuse("offer_not_whole");
  const dueAt = endOfMoscowDay(draft.validUntil);
  const space = await offerSpace(
    tx,
    { userId: actorId, roles: [actorRole] },
    {
      applicationId,
      ids: draft.terms.units.map(({ allocationId }) => allocationId),
      until: dueAt,
    },
  );
  if (!space.ok) return space;
  const before = await findOffer(tx, applicationId, "issued");
  if (before) {
    await tx.offer.update({
      where: { id: before.id, state: "issued" },
      data: { state: "replaced", endedAt: now(), endedById: actorId },
    });
    await tx.counterProposal.updateMany({
      where: { offerId: before.id, state: "open" },
      data: { state: "lapsed", settledAt: now(), version: { increment: 1 } },
    });
  }
  await tx.offer.update({
    where: { id: draft.id, state: "draft" },
    data: { state: "issued", issuedAt: now(), issuedById: actorId },
  });
  await orderLetters(tx, draft.id);
  await recordOffer(tx, {
    applicationId,
    offerId: draft.id,
    number: draft.number,
    action: "offer.issued",
    actorId,
    actorRole,
    to: "issued",
    more: { replaces: before?.number, validUntil: draft.validUntil },
    comment: input.comment,
  });
  const until: Text = {
    ru: formatDate(draft.validUntil, "ru"),
    en: formatDate(draft.validUntil, "en"),
  };
  return ok({
    dueAt,
    tellsMembers: {
      kind: before ? "offer_renewed" : "offer_issued",
      href: `/portal/applications/${applicationId}/offer`,
      params: { until, version: draft.number },
    },
  });
};

onStep("issue_offer", issueOffer);
