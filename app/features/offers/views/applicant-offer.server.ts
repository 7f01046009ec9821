import type { Actor } from "~/features/accounts";
import { endOfMoscowDay, workingDaysBetween } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { dayOf } from "../draft/lock-draft.server";
import { type OfferState, pendingCounters } from "../states";
import { ownApplication } from "./own-application.server";
import { type ReadOffer, readOffers } from "./read-offers.server";

export type ApplicantOffer = Awaited<ReturnType<typeof getApplicantOffer>>;

/** A version and the one before it, for the difference between them. */
export function shownOf(offers: readonly ReadOffer[], asked: string | null) {
  const at = Math.max(
    0,
    offers.findIndex(({ number }) => String(number) === asked),
  );
  return { offer: offers[at] ?? null, before: offers[at + 1] ?? null };
}

/**
 * What a company was offered, version by version, and what its members may say to it; `version` asks for an
 * earlier one. 404 for anybody else.
 */
export async function getApplicantOffer(actor: Actor, id: string, version: string | null) {
  const application = await ownApplication(actor, id);
  const offers = await readOffers(id, "company");
  const newest = offers[0] ?? null;
  const { offer, before } = shownOf(offers, version);
  const open = newest !== null && isOpen(newest);
  const pending = newest?.counters.some(({ state }) =>
    pendingCounters.some((one) => one === state),
  );
  const owner = application.role === "owner";
  return {
    application,
    offer,
    before: before && { terms: before.terms, validUntil: before.validUntil, number: before.number },
    newest: newest && { number: newest.number, state: newest.state },
    versions: offers.map(({ number, state, issuedAt, validUntil }) => ({
      number,
      state,
      issuedAt,
      validUntil,
    })),
    counters: offers.flatMap(({ number, counters }) =>
      counters.map((counter) => ({ ...counter, of: number })),
    ),
    /** what can still be said to the newest, which is the one shown */
    answers: owner && open && offer?.id === newest.id,
    asks: owner && open && offer?.id === newest.id && !pending,
    open,
    daysLeft: open ? await daysLeft(newest.validUntil) : null,
  };
}

const isOpen = ({ state, validUntil }: Pick<ReadOffer, "state" | "validUntil">) =>
  state === "issued" && endOfMoscowDay(validUntil) >= now();

async function daysLeft(validUntil: string): Promise<number> {
  return workingDaysBetween(now(), endOfMoscowDay(validUntil), await readCalendar());
}

export type OfferSummary = {
  id: string;
  number: number;
  state: OfferState;
  validUntil: string;
  pending: boolean;
  open: boolean;
};

/** The newest offer of one's own application, for its own page; null without any and for whoever is no member. */
export async function findOfferSummary(
  actor: Actor,
  applicationId: string,
): Promise<OfferSummary | null> {
  const companies = actor.memberships.map((one) => one.organisationId);
  const row = await prisma.offer.findFirst({
    where: {
      applicationId,
      issuedAt: { not: null },
      application: { organisationId: { in: companies } },
    },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      state: true,
      validUntil: true,
      counters: { where: { state: { in: [...pendingCounters] } }, select: { id: true } },
    },
  });
  if (!row) return null;
  const { counters, ...offer } = row;
  const summary = { ...offer, validUntil: dayOf(row.validUntil), pending: counters.length > 0 };
  return { ...summary, open: isOpen(summary) };
}
