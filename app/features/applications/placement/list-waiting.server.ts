import type { Actor } from "~/features/accounts";
import { readsSite } from "~/features/site";
import { siteSetting } from "~/features/site/index.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { notBarredSql } from "../rights/reading-scope";
import type { WaitingList, WaitingRow } from "./waiting-lists";

const pageSize = 50;
const cursor = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)~([0-9a-f-]{36})~([0-5])$/;

/**
 * Who waits for space, the longest waiting first, or of them those whom something fits now; without
 * applications that the reader is barred from. At most 50 a page.
 */
export async function listWaiting(
  actor: Actor,
  which: WaitingList,
  after: string | null,
): Promise<{
  rows: WaitingRow[];
  next: string | null;
  first: boolean;
  illustrative: boolean;
}> {
  if (!readsSite(actor)) throw forbidden();
  const [, since, application, phase] = cursor.exec(after ?? "") ?? [];
  const start = since && !Number.isNaN(Date.parse(since)) ? [since, application, phase] : null;
  const { rows } = await pool.query<WaitingRow & { key: string }>(
    `select w.application_id as "applicationId", a.number, a.title, o.name as organisation, w.phase,
            w.since, w.reasons, w.checked_at as "checkedAt", w.fitting_since as "fittingSince",
            array(select u.code from unit u where u.id = any(w.fitting) order by u.code) as fitting,
            to_char(w.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              || '~' || w.application_id || '~' || w.phase as key
       from waiting w
       join application a on a.id = w.application_id
       join organisation o on o.id = a.organisation_id
      where ${notBarredSql("w.application_id", "$1")}
        ${which === "fitting" ? "and w.fitting_since is not null" : ""}
        ${start ? "and (w.since, w.application_id, w.phase) > ($2::timestamptz, $3::uuid, $4::int)" : ""}
      order by w.since, w.application_id, w.phase limit ${pageSize + 1}`,
    [actor.userId, ...(start ?? [])],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ key: _key, ...row }) => row),
    next: rows.length > pageSize && last ? last.key : null,
    first: start === null,
    illustrative: (await readSetting(siteSetting)).illustrative,
  };
}
