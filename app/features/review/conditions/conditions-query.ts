import { z } from "zod";

export const conditionLists = ["unsettled", "overdue", "sent"] as const;
export type ConditionList = (typeof conditionLists)[number];

/** A place in the list, which goes by due day. */
export type ConditionPlace = { due: string; id: string };

export type ConditionsQuery = { list: ConditionList; after: ConditionPlace | null };

const place = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address of the list; what it does not know counts as not asked for. */
export function parseConditionsQuery(query: URLSearchParams): ConditionsQuery {
  const after = place.safeParse((query.get("after") ?? "").split("~"));
  return {
    list: conditionLists.find((one) => one === query.get("show")) ?? "unsettled",
    after: after.success ? { due: after.data[0], id: after.data[1] } : null,
  };
}

/** The address of a part of the list. */
export function conditionsHref({ list, after }: ConditionsQuery): string {
  const query = new URLSearchParams();
  if (list !== "unsettled") query.set("show", list);
  if (after) query.set("after", `${after.due}~${after.id}`);
  const text = query.toString();
  return text ? `/admin/conditions?${text}` : "/admin/conditions";
}
