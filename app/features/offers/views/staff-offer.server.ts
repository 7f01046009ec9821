import type { Actor } from "~/features/accounts";
import { getSubmitted, termEnd } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { makesOffers, readsOffers } from "../access";
import { offerGaps } from "../content/gaps";
import { writeTerms } from "../draft/draft-form";
import { type OfferSource, readOfferSource } from "../draft/offer-source.server";
import { draftingStatuses } from "../states";
import { shownOf } from "./applicant-offer.server";
import { type ReadOffer, readOffers } from "./read-offers.server";

export type StaffOffer = Awaited<ReturnType<typeof getStaffOffer>>;

/**
 * The offers of an application as staff see them: the draft with what is to be looked at beside each field, the
 * versions that were sent, and what the company asked. 404 for whoever may not know.
 */
export async function getStaffOffer(actor: Actor, applicationId: string, version: string | null) {
  const application = await getSubmitted(actor, applicationId);
  if (!readsOffers(actor)) throw notFound();
  const { id, number, title, status, organisation, unread } = application;
  const offers = await readOffers(id, "staff");
  const draft = offers.find(({ state }) => state === "draft") ?? null;
  const sent = offers.filter(({ issuedAt }) => issuedAt !== null);
  const { offer, before } = shownOf(sent, version);
  const source = await readOfferSource(prisma, id);
  const drafts = makesOffers(actor) && draftingStatuses.includes(status);
  return {
    head: { id, number, title, status, organisation: organisation.name, unread },
    drafts,
    draft: draft && shownDraft(draft, source),
    /** what was sent last, for what a draft changes of it */
    last: sent[0] ? { ...versionOf(sent[0]), terms: sent[0].terms } : null,
    offer,
    before: before && { terms: before.terms, validUntil: before.validUntil, number: before.number },
    versions: sent.map(versionOf),
    counters: sent.flatMap(({ number: of, state, counters }) =>
      counters.map((counter) => ({
        ...counter,
        of,
        settles: drafts && state === "issued" && counter.state === "open",
      })),
    ),
    kept: source.kept.length,
    /** how many working days an offer is usually valid */
    usualDays: (await termEnd("offer_issued")).days ?? 0,
  };
}

const versionOf = ({ number, state, issuedAt, validUntil }: ReadOffer) => ({
  number,
  state,
  issuedAt,
  validUntil,
});

function shownDraft(draft: ReadOffer, source: OfferSource) {
  const { id, number, version, terms, validUntil } = draft;
  const gaps = offerGaps(terms, validUntil, source.facts);
  const used = new Set([
    ...source.demands.map(({ phase }) => phase),
    ...terms.phases.map(({ phase }) => phase),
  ]);
  return {
    id,
    number,
    version,
    terms,
    validUntil,
    gaps,
    form: writeTerms(terms, validUntil),
    kept: source.kept,
    phases: [...used].sort((one, other) => one - other),
  };
}
