import { z } from "zod";

export type RegisterPlace = { on: string; id: string };

export type RegisterQuery = { search: string; after: RegisterPlace | null };

const place = z.tuple([z.iso.date(), z.uuid()]);
const longest = 100;

/** Reads the address of the register; what it does not know counts as not asked for. */
export function parseRegisterQuery(query: URLSearchParams): RegisterQuery {
  const after = place.safeParse((query.get("after") ?? "").split("~"));
  return {
    search: (query.get("search") ?? "").trim().slice(0, longest),
    after: after.success ? { on: after.data[0], id: after.data[1] } : null,
  };
}

/** The address of a part of the register. */
export function registerHref(
  { search, after }: RegisterQuery,
  path: "/admin/register" | "/admin/register.csv" = "/admin/register",
): string {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (after) query.set("after", `${after.on}~${after.id}`);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
