import type { Actor } from "~/features/accounts";
import { takeReadableStep } from "~/features/applications/index.server";
import { inSiteTransaction } from "~/features/site/index.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import { lockAnswered, type OfferRef } from "./lock-answered.server";

/** Accepts the offer that the form showed. Accepting twice is accepting once. */
export function acceptOffer(actor: Actor, ref: OfferRef): Promise<Result> {
  return inSiteTransaction(async (tx) => {
    const locked = await lockAnswered(tx, actor, ref);
    if (!locked.ok) return locked.state === "accepted" ? ok() : locked;
    const { application } = locked.value;
    const taken = await takeReadableStep(tx, actor, application, { intent: "accept_offer" });
    return taken.ok ? ok() : taken;
  });
}

const reasonLength = { least: 3, most: 5_000 } as const;

/** Declines the offer that the form showed, for a reason. */
export function declineOffer(
  actor: Actor,
  { reason, ...ref }: OfferRef & { reason: string },
): Promise<Result> {
  return inSiteTransaction(async (tx) => {
    const locked = await lockAnswered(tx, actor, ref);
    if (!locked.ok) return locked.state === "declined" ? ok() : locked;
    if (reason.length < reasonLength.least) return invalid({ reason: { code: "reason_missing" } });
    if (reason.length > reasonLength.most) {
      return invalid({ reason: { code: "too_long", params: { most: reasonLength.most } } });
    }
    const { application } = locked.value;
    const step = { intent: "decline_offer", comment: reason };
    const taken = await takeReadableStep(tx, actor, application, step);
    return taken.ok ? ok() : taken;
  });
}
