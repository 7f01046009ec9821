import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { endOfMoscowDay } from "~/features/applications";
import { lockReadable, type ReadableApplication } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { dayOf } from "../draft/lock-draft.server";
import { overCodes } from "../states";

/** An offer as the company's form names it, with the version that it showed. */
export type OfferRef = { applicationId: string; offerId: string; version: number };

type Answered = {
  application: ReadableApplication;
  offer: { id: string; number: number; version: number };
};

/**
 * An offer that the company answers, with its application locked: refused in plain words when it was replaced,
 * answered or has expired since the form was shown. 404 for whoever is no member, and for drafts.
 */
export async function lockAnswered(
  tx: Tx,
  actor: Actor,
  { applicationId, offerId, version }: OfferRef,
): Promise<Result<Answered> & { state?: string }> {
  const application = await lockReadable(tx, actor, applicationId);
  const { roles } = application;
  if (!["owner", "editor", "viewer"].some((role) => roles.includes(role))) throw notFound();
  const offer = z.uuid().safeParse(offerId).success
    ? await tx.offer.findFirst({
        where: { id: offerId, applicationId, issuedAt: { not: null } },
        select: { id: true, number: true, version: true, state: true, validUntil: true },
      })
    : null;
  if (!offer) throw notFound();
  if (!roles.includes("owner")) return refuse("only_owner");
  const over = whyOver(offer);
  if (over) return { ...over, state: offer.state };
  return offer.version === version ? ok({ application, offer }) : refuse("stale");
}

type Row = {
  number: number;
  state: keyof typeof overCodes | "issued" | "draft";
  validUntil: Date | null;
};

function whyOver({ number, state, validUntil }: Row): Refused | null {
  const until = dayOf(validUntil);
  if (state in overCodes) {
    return refuse(overCodes[state as keyof typeof overCodes], { number, until });
  }
  // Its last day has passed, though the clock has not come by yet.
  return endOfMoscowDay(until) < now() ? refuse("offer_expired", { number, until }) : null;
}
