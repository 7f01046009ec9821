import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { lockReadable, type ReadableApplication } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { makesOffers, readsOffers } from "../access";
import { draftingStatuses } from "../states";
import { type OfferTerms, offerTermsSchema } from "../terms";

/** An offer as commands work on it. */
export type StoredOffer = {
  id: string;
  number: number;
  version: number;
  terms: OfferTerms;
  /** YYYY-MM-DD */
  validUntil: string;
};

type Row = { id: string; number: number; version: number; terms: unknown; validUntil: Date | null };

export const dayOf = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? "";
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const storedOffer = ({ id, number, version, terms, validUntil }: Row): StoredOffer => ({
  id,
  number,
  version,
  terms: offerTermsSchema.parse(terms),
  validUntil: dayOf(validUntil),
});

const parts = { id: true, number: true, version: true, terms: true, validUntil: true } as const;

/** The offer of an application in one of the states that only one can have. */
export async function findOffer(
  tx: Tx,
  applicationId: string,
  state: "draft" | "issued",
): Promise<StoredOffer | null> {
  const row = await tx.offer.findFirst({ where: { applicationId, state }, select: parts });
  return row && storedOffer(row);
}

/**
 * The application under its lock for the one who makes offers, where one can be drafted now; 404 for whoever
 * may not know of its offers.
 */
export async function lockForDraft(
  tx: Tx,
  actor: Actor,
  applicationId: string,
): Promise<Result<ReadableApplication>> {
  const application = await lockReadable(tx, actor, applicationId);
  if (!readsOffers(actor)) throw notFound();
  if (!makesOffers(actor)) return refuse("forbidden");
  if (!draftingStatuses.includes(application.facts.status)) return refuse("wrong_status");
  return ok(application);
}

/** The draft as a form names it, with the version that it showed. */
export type DraftRef = { applicationId: string; offerId: string; version: number };

/** The same with its draft; refused when somebody changed, issued or gave it up meanwhile. */
export async function lockDraft(
  tx: Tx,
  actor: Actor,
  { applicationId, offerId, version }: DraftRef,
): Promise<Result<{ application: ReadableApplication; draft: StoredOffer }>> {
  const application = await lockForDraft(tx, actor, applicationId);
  if (!application.ok) return application;
  const known = z.uuid().safeParse(offerId).success
    ? await tx.offer.findFirst({ where: { id: offerId, applicationId }, select: { id: true } })
    : null;
  if (!known) throw notFound();
  const draft = await findOffer(tx, applicationId, "draft");
  if (draft?.id !== offerId) return refuse("no_draft");
  if (draft.version !== version) return refuse("stale_draft");
  return ok({ application: application.value, draft });
}
