import { notBarredSql } from "~/features/applications";
import type { Counter } from "./counters.server";
import type { Cursor, Sort } from "./cursor";
import type { QueueFilter } from "./filters";

/** A statement in the making: its text and the values of its $n. */
export class Statement {
  readonly values: unknown[] = [];
  /** Adds a value and returns its placeholder. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** How a sort reads: its column, its index's condition and the direction of the list. */
const keys: Record<Sort, { column: string; type: string; down: boolean }> = {
  newest: { column: "submitted_at", type: "timestamptz", down: true },
  deadline: { column: "due_at", type: "timestamptz", down: false },
  area: { column: "total_area", type: "numeric", down: true },
};

/** How a sort key is written into a cursor, exactly as stored. */
export const keyText: Record<Sort, string> = {
  newest: `to_char(a.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  deadline: `to_char(a.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  area: "a.total_area::text",
};

export type Place = { sort: Sort; after: Cursor | null; before: Cursor | null; rows: number };

/** "key, id" in the order in which the rows are to be read: backwards for the page before. */
export function orderBy({ sort, before }: Place, key = "key", id = "id"): string {
  const direction = keys[sort].down === (before === null) ? "desc" : "asc";
  return `${key} ${direction}, ${id} ${direction}`;
}

/** The condition that begins a page behind (or before) a cursor: one row comparison on the index. */
export function beyond(statement: Statement, place: Place, key: string, id = "id"): string {
  const cursor = place.after ?? place.before;
  if (!cursor) return "";
  const { type, down } = keys[place.sort];
  const operator = down === (place.before === null) ? "<" : ">";
  const at = `${statement.bind(cursor.key)}::${type}, ${statement.bind(cursor.id)}::uuid`;
  return ` and (${key}, ${id}) ${operator} (${at})`;
}

type Dimension = "status" | "applicant_type" | "track";
const enums: Record<Dimension, string> = {
  status: "application_status",
  applicant_type: "applicant_type",
  track: "participation_track",
};
const dimensions = Object.keys(enums) as Dimension[];

/** Single filters that have an index of their own in each sort; others are read kind by kind. */
const ownIndex: Record<Sort, readonly Dimension[]> = {
  newest: dimensions,
  deadline: ["status"],
  area: [],
};

/** What a list reads: for whom, the filter's dimensions, the kinds it leaves, and the moment before which is late. */
export type Scope = {
  readerId: string;
  filtered: readonly Dimension[];
  kinds: readonly Counter[];
  dueBefore: Date | null;
};

/**
 * The ids and keys of one page, read along the sort's index. A filter is a handful of short walks,
 * one for each kind of application that exists, so its cost does not depend on how rare it is.
 */
export function pageSource(statement: Statement, place: Place, scope: Scope): string {
  const { column } = keys[place.sort];
  const listed = onList(statement, place.sort, scope);
  const from = beyond(statement, place, `a.${column}`, "a.id");
  const order = orderBy(place, `a.${column}`, "a.id");
  const walk = (match: string) =>
    `select a.id, a.${column} as key from application a
      where ${listed}${match}${from} order by ${order} limit ${place.rows}`;
  if (scope.filtered.length === 0) return walk("");
  const { table, match } = kindsTable(statement, place.sort, scope);
  return `select w.id, w.key from ${table} cross join lateral (${walk(match)}) w
    order by ${orderBy(place, "w.key", "w.id")} limit ${place.rows}`;
}

/** As many rows as the list has, in no order, up to a limit. */
export function countSource(statement: Statement, sort: Sort, scope: Scope, limit: number): string {
  const listed = onList(statement, sort, scope);
  if (scope.filtered.length === 0)
    return `select from application a where ${listed} limit ${limit}`;
  const { table, match } = kindsTable(statement, sort, scope);
  return `select from ${table} join application a on ${listed}${match} limit ${limit}`;
}

/** What puts a row on the list at all: submitted, not closed to the reader, with the sort's key, and late if that is asked. */
function onList(statement: Statement, sort: Sort, { readerId, dueBefore }: Scope): string {
  const late = dueBefore ? ` and a.due_at < ${statement.bind(dueBefore)}` : "";
  const open = notBarredSql("a.id", statement.bind(readerId));
  return `a.submitted_at is not null and a.${keys[sort].column} is not null and ${open}${late}`;
}

function kindsTable(statement: Statement, sort: Sort, { filtered, kinds }: Scope) {
  const [only] = filtered;
  const own = filtered.length === 1 && only && ownIndex[sort].includes(only);
  const by = own ? [only] : dimensions;
  const different = new Map(kinds.map((kind) => [by.map((one) => kind[one]).join(), kind]));
  const columns = by.map((one) => {
    const values = [...different.values()].map((kind) => kind[one]);
    return `${statement.bind(values)}::${enums[one]}[]`;
  });
  return {
    table: `unnest(${columns.join(", ")}) as k(${by.join(", ")})`,
    match: by.map((one) => ` and a.${one} = k.${one}`).join(""),
  };
}

/** Which dimensions a filter narrows. */
export function filteredBy(filter: QueueFilter): Dimension[] {
  return dimensions.filter((one) =>
    one === "status"
      ? filter.status.length > 0 || filter.late || filter.mine
      : filter[one] !== null,
  );
}

/** The filter as plain conditions on `a`, for reading rows that were found by their words. */
export function conditions(
  statement: Statement,
  asked: { filter: QueueFilter; statuses: readonly string[]; dueBefore: Date | null },
): string {
  const { filter, statuses, dueBefore } = asked;
  const parts = filteredBy(filter).map((one) => {
    if (one !== "status") return ` and a.${one} = ${statement.bind(filter[one])}::${enums[one]}`;
    const [only] = statuses;
    if (statuses.length === 1) return ` and a.status = ${statement.bind(only)}::application_status`;
    return ` and a.status = any(${statement.bind(statuses)}::application_status[])`;
  });
  if (dueBefore) parts.push(` and a.due_at < ${statement.bind(dueBefore)}`);
  return parts.join("");
}
