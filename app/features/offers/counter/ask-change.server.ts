import type { Actor } from "~/features/accounts";
import { notify } from "~/features/notifications/index.server";
import { leasingManagers } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockAnswered, type OfferRef } from "../answer/lock-answered.server";
import { recordOffer } from "../draft/record-offer.server";
import { pendingCounters } from "../states";
import type { CounterItem } from "./counter-items";

/** Asks for a change of the offer that the form showed; one thing is asked at a time. */
export function askChange(
  actor: Actor,
  { items, ...ref }: OfferRef & { items: CounterItem[] },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockAnswered(tx, actor, ref);
    if (!locked.ok) return locked;
    const { application, offer } = locked.value;
    const pending = await tx.counterProposal.findFirst({
      where: { offerId: offer.id, state: { in: [...pendingCounters] } },
      select: { items: true, madeById: true },
    });
    if (pending) {
      const same =
        pending.madeById === actor.userId && sameItems(pending.items as CounterItem[], items);
      return same ? ok() : refuse("change_pending");
    }
    await tx.counterProposal.create({
      data: { offerId: offer.id, items, madeAt: now(), madeById: actor.userId },
    });
    await notify(tx, {
      userIds: await leasingManagers(tx),
      kind: "offer_change_asked",
      applicationId: application.id,
      href: `/admin/applications/${application.id}/offer`,
      params: {
        number: application.number ?? "—",
        title: application.title || { ru: "без названия", en: "untitled" },
      },
    });
    await recordOffer(tx, {
      applicationId: application.id,
      offerId: offer.id,
      number: offer.number,
      action: "offer.change_asked",
      actorId: actor.userId,
      actorRole: "owner",
      from: "issued",
      to: "issued",
      more: { terms: items.map(({ term }) => term) },
    });
    return ok();
  });
}

const sameItems = (one: readonly CounterItem[], other: readonly CounterItem[]) =>
  one.length === other.length &&
  one.every(({ term, instead, why }, index) => {
    const beside = other[index];
    return beside?.term === term && beside.instead === instead && beside.why === why;
  });
