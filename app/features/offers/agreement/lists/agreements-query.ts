import { z } from "zod";

export const agreementLists = ["open", "signed", "tasks"] as const;
export type AgreementList = (typeof agreementLists)[number];

/** A place in a list: the day or moment that it goes by, and the row. */
export type AgreementPlace = { at: string; id: string };

export type AgreementsQuery = { list: AgreementList; after: AgreementPlace | null };

const place = z.tuple([z.union([z.iso.date(), z.iso.datetime()]), z.uuid()]);

/** Reads the address of the list; what it does not know counts as not asked for. */
export function parseAgreementsQuery(query: URLSearchParams): AgreementsQuery {
  const after = place.safeParse((query.get("after") ?? "").split("~"));
  return {
    list: agreementLists.find((one) => one === query.get("show")) ?? "open",
    after: after.success ? { at: after.data[0], id: after.data[1] } : null,
  };
}

/** The address of a part of the list. */
export function agreementsHref({ list, after }: AgreementsQuery): string {
  const query = new URLSearchParams();
  if (list !== "open") query.set("show", list);
  if (after) query.set("after", `${after.at}~${after.id}`);
  const text = query.toString();
  return text ? `/admin/agreements?${text}` : "/admin/agreements";
}
