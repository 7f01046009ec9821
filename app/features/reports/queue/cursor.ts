import { z } from "zod";

export const sorts = ["newest", "deadline", "area"] as const;
export type Sort = (typeof sorts)[number];

/** A place between two rows of a sorted list: the sort key as PostgreSQL wrote it, and the row's id. */
export type Cursor = { key: string; id: string };

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const area = /^\d{1,10}(\.\d{1,2})?$/;

function isKey(key: string, sort: Sort): boolean {
  if (sort === "area") return area.test(key);
  return instant.test(key) && !Number.isNaN(Date.parse(key));
}

/** Reads `<key>~<id>`; null for anything else, so that a broken address shows the first page. */
export function parseCursor(text: string | null, sort: Sort): Cursor | null {
  const [key, id, rest] = (text ?? "").split("~");
  if (!key || !id || rest !== undefined) return null;
  return isKey(key, sort) && z.uuid().safeParse(id).success ? { key, id } : null;
}

export function writeCursor({ key, id }: Cursor): string {
  return `${key}~${id}`;
}
