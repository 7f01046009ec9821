import { z } from "zod";
import { pool } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import type { NoticeView } from "./list-notices.server";
import { noticeText } from "./notice-text.server";

const shown = 25;
const cursorShape = /^(\d{4}-[\dT:.Z-]+)_([\da-f-]{36})$/;

type Row = { id: string; kind: string; params: unknown; at: Date; readAt: Date | null };

export type Inbox = { notices: NoticeView[]; next: string | null };

/** One page of a person's notices, newest first, after the place that `after` names; `unread` alone if asked. */
export async function listInbox(
  reader: { userId: string },
  locale: Locale,
  { after, unread }: { after: string | null; unread: boolean },
): Promise<Inbox> {
  const place = placeOf(after);
  const { rows } = await pool.query<Row>(
    `select id, kind, params, created_at as at, read_at as "readAt" from notice
      where user_id = $1 ${unread ? "and read_at is null" : ""}
        ${place ? "and (created_at, id) < ($2::timestamptz, $3::uuid)" : ""}
      order by created_at desc, id desc limit ${shown + 1}`,
    [reader.userId, ...(place ?? [])],
  );
  const page = rows.slice(0, shown);
  const last = rows.length > shown ? page.at(-1) : undefined;
  return {
    notices: page.map((row) => ({
      id: row.id,
      ...noticeText(row, locale),
      at: row.at,
      read: row.readAt !== null,
    })),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** A cursor from an address: anything else is the beginning. Times are kept to the millisecond by our own clock. */
export function placeOf(cursor: string | null): [string, string] | null {
  const [, at = "", id = ""] = cursorShape.exec(cursor ?? "") ?? [];
  const good = z.uuid().safeParse(id).success && !Number.isNaN(Date.parse(at));
  return good ? [new Date(at).toISOString(), id] : null;
}
