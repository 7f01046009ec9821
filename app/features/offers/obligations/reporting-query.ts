import { z } from "zod";

export const reportingLists = ["warnings", "late", "sent"] as const;
export type ReportingList = (typeof reportingLists)[number];

/** A place in a list: the day or moment that it goes by, and the row's key. */
export type ReportingPlace = { at: string; id: string };

export type ReportingQuery = { list: ReportingList; after: ReportingPlace | null };

const period = z.tuple([z.iso.date(), z.uuid()]);
const warning = z.tuple([z.iso.datetime(), z.string().regex(/^[\w:]{1,120}(-[\w:]{1,120}){0,8}$/)]);
const places = { warnings: warning, late: period, sent: period } as const;

/** Reads the address of the list; what it does not know counts as not asked for. */
export function parseReportingQuery(query: URLSearchParams): ReportingQuery {
  const list = reportingLists.find((one) => one === query.get("show")) ?? "warnings";
  const after = places[list].safeParse((query.get("after") ?? "").split("~"));
  return { list, after: after.success ? { at: after.data[0], id: after.data[1] } : null };
}

/** The address of a part of the list. */
export function reportingHref({ list, after }: ReportingQuery): string {
  const query = new URLSearchParams();
  if (list !== "warnings") query.set("show", list);
  if (after) query.set("after", `${after.at}~${after.id}`);
  const text = query.toString();
  return text ? `/admin/reporting?${text}` : "/admin/reporting";
}
