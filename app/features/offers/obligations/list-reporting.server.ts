import type { Actor } from "~/features/accounts";
import { moscowDay, notBarredSql } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readsAgreements } from "../agreement/access";
import type { ReportingList, ReportingPlace, ReportingQuery } from "./reporting-query";
import { type WarningCode, warningCodes } from "./warnings";

export type ReportingRow = {
  id: string;
  /** since when it is warned, or the day on which the report is due */
  at: string;
  application: { id: string; number: string; title: string; organisation: string };
  /** of a list of reports */
  period: string | null;
  warning: { code: WarningCode; params: Record<string, string | number> } | null;
};

const pageSize = 25;

type Way = {
  from: string;
  where: string;
  key: string;
  id: string;
  shape: string;
  type: string;
  order: "asc" | "desc";
  idType: string;
};

const moment = `YYYY-MM-DD"T"HH24:MI:SS.US"Z"`;
const period = {
  key: "p.due_on",
  id: "p.id",
  shape: "YYYY-MM-DD",
  type: "date",
  order: "asc",
  idType: "uuid",
} as const;

/** What each list shows and how it goes. `$2` is the Moscow day. */
const ways: Record<ReportingList, Way> = {
  warnings: {
    from: "obligation_warning w join agreement g on g.id = w.agreement_id",
    where: "$2::date is not null",
    key: "w.since",
    id: "(w.agreement_id || ':' || w.code || ':' || w.about)",
    shape: moment,
    type: "timestamptz",
    order: "desc",
    idType: "text",
  },
  late: {
    from: "reporting_period p join agreement g on g.id = p.agreement_id",
    where: "p.state in ('open', 'returned') and p.due_on < $2::date",
    ...period,
  },
  sent: {
    from: "reporting_period p join agreement g on g.id = p.agreement_id",
    where: "p.state = 'sent' and $2::date is not null",
    ...period,
  },
};

type Stored = Omit<ReportingRow, "warning"> & {
  code: string | null;
  params: Record<string, string | number> | null;
};

/**
 * Early warnings, the newest first; reports that are late, and those that wait to be looked at, the first due first.
 * 25 a page, none of an application that the reader is barred from.
 */
export async function listReporting(
  actor: Actor,
  { list, after }: ReportingQuery,
): Promise<{ rows: ReportingRow[]; next: ReportingPlace | null }> {
  if (!readsAgreements(actor)) throw forbidden();
  const { from, where, key, id, shape, type, order, idType } = ways[list];
  const warned = list === "warnings";
  const utc = type === "timestamptz" ? " at time zone 'UTC'" : "";
  const { rows } = await pool.query<Stored>(
    `select ${id}::text as id, to_char(${key}${utc}, '${shape}') as at,
        ${warned ? "null::text as period, w.code, w.params" : "p.code as period, null::text as code, null::jsonb as params"},
        json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'organisation', o.name) as application
       from ${from}
       join application a on a.id = g.application_id
       join organisation o on o.id = a.organisation_id
      where ${where} and ${notBarredSql("a.id", "$1")}
        ${after ? `and (${key}, ${id}) ${order === "asc" ? ">" : "<"} ($3::${type}, $4::${idType})` : ""}
      order by ${key} ${order}, ${id} ${order} limit ${pageSize + 1}`,
    [actor.userId, moscowDay(now()), ...(after ? [after.at, after.id] : [])],
  );
  const shown = rows.slice(0, pageSize).map(({ code, params, ...row }) => {
    const known = warningCodes.find((one) => one === code);
    return { ...row, warning: known ? { code: known, params: params ?? {} } : null };
  });
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { at: last.at, id: last.id } : null };
}
