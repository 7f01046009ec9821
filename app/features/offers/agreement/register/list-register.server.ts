import type { Actor } from "~/features/accounts";
import { notBarredSql, type Track } from "~/features/applications";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readsRegister } from "../access";
import type { RegisterPlace, RegisterQuery } from "./register-query";

export type RegisterRow = {
  id: string;
  applicationId: string;
  number: string;
  name: string;
  title: string;
  inn: string | null;
  ogrn: string | null;
  track: Track;
  enteredOn: string;
  untilOn: string | null;
  /** the owner's name and address, where they consented to their publication and have not withdrawn it */
  contact: string | null;
};

const pageSize = 25;
/** As many as a file holds. */
const most = 10_000;

/** The newest word of an application's people on publication; a contact is shown under a consent that stands. */
const contact = `(select w.full_name || ', ' || w.email from consent_record c join account w on w.id = c.user_id
  where c.purpose = 'publication' and c.application_id = e.application_id and c.action = 'given'
    and not exists (select from consent_record l where l.user_id = c.user_id and l.purpose = 'publication'
                     and l.action = 'withdrawn' and l.at >= c.at)
  order by c.at desc limit 1)`;

/** What is searched, as the index has it. */
const words = `(e.number || ' ' || e.name || ' ' || coalesce(e.inn, '') || ' ' || e.title)`;

async function read(
  actor: Actor,
  { search, after }: RegisterQuery,
  limit: number,
): Promise<RegisterRow[]> {
  if (!readsRegister(actor)) throw forbidden();
  const { rows } = await pool.query<RegisterRow>(
    `select e.id, e.application_id as "applicationId", e.number, e.name, e.title, e.inn, e.ogrn,
        e.track::text as track, to_char(e.entered_on, 'YYYY-MM-DD') as "enteredOn",
        to_char(e.until_on, 'YYYY-MM-DD') as "untilOn", ${contact} as contact
       from register_entry e
      where ${notBarredSql("e.application_id", "$1")}
        and ($2 = '' or ${words} ilike '%' || $2 || '%')
        ${after ? "and (e.entered_on, e.id) < ($3::date, $4::uuid)" : ""}
      order by e.entered_on desc, e.id desc limit ${limit}`,
    [actor.userId, forLike(search), ...(after ? [after.on, after.id] : [])],
  );
  return rows;
}

/** A text as it stands in a pattern: its own signs mean themselves. */
const forLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The register, the newest entries first, 25 a page; none of an application that the reader is barred from. */
export async function listRegister(
  actor: Actor,
  query: RegisterQuery,
): Promise<{ rows: RegisterRow[]; next: RegisterPlace | null }> {
  const rows = await read(actor, query, pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { on: last.enteredOn, id: last.id } : null };
}

/** The same as rows of a file. */
export function exportRegister(actor: Actor, search: string): Promise<RegisterRow[]> {
  return read(actor, { search, after: null }, most);
}
