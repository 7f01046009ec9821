import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { notBarredSql } from "~/features/applications";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { decidesConflicts, seesConflicts } from "./access";
import type { ConflictKind } from "./conflict-kinds";
import type { Basis } from "./find-ties";

export type FindingRow = {
  id: string;
  application: { id: string; number: string; title: string };
  person: { id: string; fullName: string; roles: string[] };
  kind: ConflictKind;
  basis: Basis;
  detail: string;
  foundAt: Date;
  state: "open" | "confirmed" | "dismissed";
  reason: string;
  decidedAt: Date | null;
  decidedBy: string | null;
};

export type FindingsFilter = {
  decided: boolean;
  /** of this application alone */
  application: string | null;
  after: string | null;
};

export type FindingsPage = { rows: FindingRow[]; next: string | null; decides: boolean };

const shown = 25;

/** Reads the filter of the page's address; what it does not know counts as not asked for. */
export function parseFindingsFilter(query: URLSearchParams): FindingsFilter {
  const application = query.get("application");
  return {
    decided: query.get("state") === "decided",
    application: z.uuid().safeParse(application).success ? application : null,
    after: query.get("after"),
  };
}

/** What a cursor names: the moment as PostgreSQL wrote it, and the row's id. */
function placeOf(cursor: string | null): [string, string] | null {
  const [at = "", id = "", more] = (cursor ?? "").split("~");
  const good =
    more === undefined &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    z.uuid().safeParse(id).success;
  return good ? [at, id] : null;
}

/**
 * Ties that the data shows, open or decided, newest first, 25 a page. Nobody reads what was found about
 * themselves or about an application that they are barred from; 403 for those who see none.
 */
export async function listFindings(actor: Actor, filter: FindingsFilter): Promise<FindingsPage> {
  if (!seesConflicts(actor)) throw forbidden();
  const place = placeOf(filter.after);
  const at = filter.decided ? "decided_at" : "found_at";
  const { rows } = await pool.query<FindingRow & { at: string }>(
    `select f.id, json_build_object('id', a.id, 'number', a.number, 'title', a.title) as application,
        json_build_object('id', p.id, 'fullName', p.full_name, 'roles', p.staff_roles) as person,
        f.kind, f.basis, f.detail, f.found_at as "foundAt", f.state, f.reason,
        f.decided_at as "decidedAt", d.full_name as "decidedBy",
        to_char(f.${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from conflict_finding f
       join application a on a.id = f.application_id
       join account p on p.id = f.user_id
       left join account d on d.id = f.decided_by_id
      where f.state ${filter.decided ? "<>" : "="} 'open' and f.user_id <> $1
        and ${notBarredSql("f.application_id", "$1")}
        and ($2::uuid is null or f.application_id = $2::uuid)
        ${place ? `and (f.${at}, f.id) < ($3::timestamptz, $4::uuid)` : ""}
      order by f.${at} desc, f.id desc limit ${shown + 1}`,
    [actor.userId, filter.application, ...(place ?? [])],
  );
  const page = rows.slice(0, shown);
  const last = rows.length > shown ? page.at(-1) : undefined;
  return {
    rows: page.map(({ at: _at, ...row }) => row),
    next: last ? `${last.at}~${last.id}` : null,
    decides: decidesConflicts(actor),
  };
}
