import { z } from "zod";

export const offerLists = [
  "issued",
  "draft",
  "asked",
  "accepted",
  "declined",
  "expired",
  "replaced",
] as const;
export type OfferList = (typeof offerLists)[number];

/** A place in the list, which goes by the offers' last day. */
export type OfferPlace = { until: string; id: string };
export type OffersQuery = { list: OfferList; after: OfferPlace | null };

const place = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address of the list; what it does not know counts as not asked for. */
export function parseOffersQuery(query: URLSearchParams): OffersQuery {
  const after = place.safeParse((query.get("after") ?? "").split("~"));
  return {
    list: offerLists.find((one) => one === query.get("show")) ?? "issued",
    after: after.success ? { until: after.data[0], id: after.data[1] } : null,
  };
}

/** The address of a part of the list. */
export function offersHref({ list, after }: OffersQuery): string {
  const query = new URLSearchParams();
  if (list !== "issued") query.set("show", list);
  if (after) query.set("after", `${after.until}~${after.id}`);
  const text = query.toString();
  return text ? `/admin/offers?${text}` : "/admin/offers";
}
