import { prisma } from "~/platform/db.server";
import { type CounterItem, counterItemsSchema } from "../counter/counter-items";
import { dayOf } from "../draft/lock-draft.server";
import type { CounterState, OfferState } from "../states";
import { type OfferTerms, offerTermsSchema } from "../terms";

/** A counter-proposal as a side reads it; names are null where the reader must not know them. */
export type ReadCounter = {
  id: string;
  version: number;
  state: CounterState;
  items: CounterItem[];
  madeAt: Date;
  madeBy: string;
  answer: string;
  settledAt: Date | null;
  settledBy: string | null;
};

export type ReadOffer = {
  id: string;
  number: number;
  version: number;
  state: OfferState;
  terms: OfferTerms;
  /** YYYY-MM-DD */
  validUntil: string;
  issuedAt: Date | null;
  endedAt: Date | null;
  /** why it was declined */
  reason: string;
  /** who answered it or gave it up */
  endedBy: string | null;
  counters: ReadCounter[];
  /** languages in which its letter is there */
  letters: string[];
};

const mostVersions = 50;
const byName = { select: { fullName: true } } as const;

/**
 * The offers of an application, newest first; for its company only what was sent to it, and without the
 * names of the cluster's people. Whether the reader may see them has been decided before.
 */
export async function readOffers(
  applicationId: string,
  side: "company" | "staff",
): Promise<ReadOffer[]> {
  const rows = await prisma.offer.findMany({
    where: { applicationId, ...(side === "company" && { issuedAt: { not: null } }) },
    orderBy: { number: "desc" },
    take: mostVersions,
    include: {
      endedBy: byName,
      prints: { select: { locale: true } },
      counters: {
        orderBy: { madeAt: "asc" },
        include: { madeBy: byName, settledBy: byName },
      },
    },
  });
  const answered = ["accepted", "declined"];
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    terms: offerTermsSchema.parse(row.terms),
    validUntil: dayOf(row.validUntil),
    issuedAt: row.issuedAt,
    endedAt: row.endedAt,
    reason: row.reason,
    endedBy:
      side === "staff" || answered.includes(row.state) ? (row.endedBy?.fullName ?? null) : null,
    letters: row.prints.map(({ locale }) => locale),
    counters: row.counters.map((counter) => ({
      id: counter.id,
      version: counter.version,
      state: counter.state,
      items: counterItemsSchema.parse(counter.items),
      madeAt: counter.madeAt,
      madeBy: counter.madeBy.fullName,
      answer: counter.answer,
      settledAt: counter.settledAt,
      settledBy: side === "staff" ? (counter.settledBy?.fullName ?? null) : null,
    })),
  }));
}
