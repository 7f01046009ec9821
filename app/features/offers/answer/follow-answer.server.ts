import { type Moved, onMoved, onStep, type StepEffect } from "~/features/applications/index.server";
import { notify } from "~/features/notifications/index.server";
import { acceptSpace, leasingManagers } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok } from "~/platform/refusal";
import { findOffer, type StoredOffer } from "../draft/lock-draft.server";
import { recordOffer } from "../draft/record-offer.server";
import { draftingStatuses, endOfIssued, pendingCounters } from "../states";

type End = {
  applicationId: string;
  state: "accepted" | "declined" | "expired" | "withdrawn";
  actorId: string | null;
  actorRole: string;
  reason?: string;
};

/** Ends an offer that could be answered, with what was asked of it. */
async function endOffer(tx: Tx, { id, number }: StoredOffer, end: End): Promise<void> {
  const { applicationId, state, actorId, actorRole, reason = "" } = end;
  await tx.offer.update({
    where: { id, state: "issued" },
    data: { state, reason, endedAt: now(), endedById: actorId },
  });
  await tx.counterProposal.updateMany({
    where: { offerId: id, state: { in: [...pendingCounters] } },
    data: { state: "lapsed", settledAt: now(), settledById: null, version: { increment: 1 } },
  });
  await recordOffer(tx, {
    applicationId,
    offerId: id,
    number,
    action: `offer.${state}`,
    actorId,
    actorRole,
    from: "issued",
    to: state,
    comment: reason,
  });
}

const acceptOffer: StepEffect = async (tx, { id: applicationId }, { actorId, actorRole }) => {
  const offer = await findOffer(tx, applicationId, "issued");
  if (!offer) return ok({});
  const space = await acceptSpace(tx, { userId: actorId, roles: [actorRole] }, applicationId);
  if (!space.ok) return space;
  await endOffer(tx, offer, { applicationId, state: "accepted", actorId, actorRole });
  return ok({
    tellsStaff: {
      kind: "offer_accepted",
      href: `/admin/applications/${applicationId}/offer`,
      also: await leasingManagers(tx),
    },
  });
};

const declineOffer: StepEffect = async (tx, application, { actorId, actorRole, input }) => {
  const { id: applicationId } = application;
  const offer = await findOffer(tx, applicationId, "issued");
  if (!offer) return ok({});
  const reason = input.comment?.trim() ?? "";
  await endOffer(tx, offer, { applicationId, state: "declined", actorId, actorRole, reason });
  await tellLeasing(tx, application, "offer_declined", { reason });
  return ok({});
};

/** An offer ends with its application, and a draft when none can be drafted any more. */
async function followApplication(tx: Tx, moved: Moved): Promise<void> {
  const { applicationId, actorId, actorRole, to } = moved;
  const state = endOfIssued[to];
  const issued = state && (await findOffer(tx, applicationId, "issued"));
  if (issued) {
    await endOffer(tx, issued, { applicationId, state, actorId, actorRole });
    if (state === "expired") {
      await tellLeasing(tx, { ...moved, id: applicationId }, "offer_expired", {});
    }
  }
  if (draftingStatuses.includes(to)) return;
  await tx.offer.updateMany({
    where: { applicationId, state: "draft" },
    data: { state: "withdrawn", endedAt: now(), endedById: actorId, version: { increment: 1 } },
  });
}

async function tellLeasing(
  tx: Tx,
  { id, number, title }: { id: string; number: string | null; title: string },
  kind: "offer_declined" | "offer_expired",
  params: Record<string, string>,
): Promise<void> {
  await notify(tx, {
    userIds: await leasingManagers(tx),
    kind,
    applicationId: id,
    href: `/admin/applications/${id}/offer`,
    params: {
      number: number ?? "—",
      title: title || { ru: "без названия", en: "untitled" },
      ...params,
    },
  });
}

onStep("accept_offer", acceptOffer);
onStep("decline_offer", declineOffer);
onMoved(followApplication);
