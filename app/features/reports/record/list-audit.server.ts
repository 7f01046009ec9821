import type { Actor } from "~/features/accounts";
import { endOfMoscowDay, notBarredSql, shiftDay } from "~/features/applications";
import { reasonWordsSql } from "~/features/applications/index.server";
import type { AuditAction } from "~/features/audit";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { Statement } from "../queue/queue-sql.server";
import { parseSearch } from "../queue/search-terms";
import type { AuditCursor, AuditFilter } from "./audit-filters";
import { readsRecord } from "./reads-record";

export type AuditRow = {
  seq: string;
  at: Date;
  actor: string | null;
  actorRole: string;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** The subject's own name: number, e-mail, company, code of a unit, name of a scenario. */
  subject: string | null;
  fromState: string | null;
  toState: string | null;
  before: unknown;
  after: unknown;
  reasonCode: string | null;
  /** what a reason of the tables is called now */
  reason: Text | null;
  comment: string | null;
  hash: string;
};

const pageSize = 50;
const subjectTypes = [
  "account",
  "organisation",
  "application",
  "document",
  "file",
  "notice",
  "setting",
  "calendar",
  "site",
  "session",
  "ballot",
  "decision",
  "unit",
  "scenario",
];

const uuidShape = "^[0-9a-f-]{36}$";
const subjectOf = (type: string) =>
  `case when e.subject_type = '${type}' and e.subject_id ~ '${uuidShape}' then e.subject_id::uuid end`;

/**
 * Events of the record, newest first, at most 50 a page, without those about applications that the reader
 * is barred from. 403 for those who may not read it.
 */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; next: AuditCursor | null }> {
  if (!readsRecord(actor)) throw forbidden();
  const statement = new Statement();
  const { rows } = await pool.query<AuditRow & { key: string }>(
    `select e.seq::text, e.at, p.full_name as actor, e.actor_role as "actorRole", e.action,
        e.subject_type as "subjectType", e.subject_id as "subjectId",
        coalesce(a.number, u.email, o.name, s.number, unit.code, scenario.name) as subject, e.from_state as "fromState",
        e.to_state as "toState", e.before, e.after, e.reason_code as "reasonCode", e.comment, e.hash,
        ${reasonWordsSql} as reason,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
       from (select * from audit_event e where ${openTo(statement, actor)}${conditions(statement, filter)}
              order by at desc, seq desc limit ${pageSize + 1}) e
       left join account p on p.id = e.actor_id
       left join application a on a.id = ${subjectOf("application")}
       left join account u on u.id = ${subjectOf("account")}
       left join organisation o on o.id = ${subjectOf("organisation")}
       left join committee_session s on s.id = ${subjectOf("session")}
       left join unit on unit.id = ${subjectOf("unit")}
       left join scenario on scenario.id = ${subjectOf("scenario")}
       left join lateral (select * from reason r where r.code = e.reason_code
                           order by r.version desc limit 1) reason on true
      order by e.at desc, e.seq desc`,
    statement.values,
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ key: _key, ...row }) => row),
    next: rows.length > pageSize && last ? { at: last.key, seq: last.seq } : null,
  };
}

/** An event is about an application as its subject, or names it beside what changed. */
function openTo(statement: Statement, { userId }: Actor): string {
  const reader = statement.bind(userId);
  const named = "coalesce(e.after ->> 'applicationId', e.before ->> 'applicationId')";
  return [subjectOf("application"), `case when ${named} ~ '${uuidShape}' then (${named})::uuid end`]
    .map((id) => `(${notBarredSql(`(${id})`, reader)}) is not false`)
    .join(" and ");
}

function conditions(statement: Statement, filter: AuditFilter): string {
  const { subject, actor, action, from, to, after } = filter;
  const parts: string[] = [];
  if (subject) {
    parts.push(
      `e.subject_type = any(${statement.bind(subjectTypes)}) and e.subject_id = any(array(${subjectIds(statement, subject)}))`,
    );
  }
  if (actor) {
    const email = statement.bind(actor.toLowerCase());
    parts.push(`e.actor_id = (select id from account where email = ${email} limit 1)`);
  }
  if (action) parts.push(`e.action = ${statement.bind(action)}`);
  if (from) parts.push(`e.at > ${statement.bind(endOfMoscowDay(shiftDay(from, -1)))}`);
  if (to) parts.push(`e.at <= ${statement.bind(endOfMoscowDay(to))}`);
  if (after) {
    const place = `${statement.bind(after.at)}::timestamptz, ${statement.bind(after.seq)}::bigint`;
    parts.push(`(e.at, e.seq) < (${place})`);
  }
  return parts.map((part) => ` and ${part}`).join("");
}

/** The ids that a typed subject may mean. */
function subjectIds(statement: Statement, subject: string): string {
  const terms = parseSearch(subject);
  const typed = statement.bind(subject);
  const ids = [
    `select ${typed}::text`,
    `select id::text from committee_session where number = ${typed}`,
    `select id::text from unit where code = ${typed}`,
  ];
  if (terms?.kind === "number") {
    ids.push(`select id::text from application where number = ${statement.bind(terms.number)}`);
  }
  if (terms?.kind === "inn") {
    ids.push(`select id::text from organisation where inn = ${statement.bind(terms.inn)}`);
  }
  if (subject.includes("@")) {
    ids.push(`select id::text from account where email = ${statement.bind(subject.toLowerCase())}`);
  }
  return ids.join(" union all ");
}
