import type { Actor } from "~/features/accounts";
import {
  type ApplicantType,
  type ApplicationStatus,
  daysPast,
  readsQueue,
  statusRow,
  type Track,
} from "~/features/applications";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { type Counter, countLimit, readCounters, sumOf } from "./counters.server";
import type { Cursor } from "./cursor";
import type { QueueFilter } from "./filters";
import {
  conditions,
  countSource,
  filteredBy,
  keyText,
  orderBy,
  type Place,
  pageSource,
  Statement,
} from "./queue-sql.server";
import { parseSearch, type SearchTerms } from "./search-terms";
import { clusterStatuses, queueStatuses, statusesWaitingFor } from "./status-sets";
import { allFound, foundPage, planWords, type WordsPlan } from "./words-sql.server";

export type QueueRow = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  applicantType: ApplicantType;
  track: Track;
  status: ApplicationStatus;
  /** m², null when the application names none */
  totalArea: number | null;
  dueAt: Date | null;
  submittedAt: Date;
  /** Whole days past the date while the move is the cluster's; null in time. */
  lateDays: number | null;
};

export type QueuePage = {
  rows: QueueRow[];
  /** Exact up to `countLimit`; `more` says that there are more than that. */
  total: { count: number; more: boolean };
  previous: Cursor | null;
  next: Cursor | null;
  counters: Counter[];
};

type Asked = {
  readerId: string;
  filter: QueueFilter;
  statuses: ApplicationStatus[];
  kinds: Counter[];
  dueBefore: Date | null;
};

/**
 * One page of submitted applications that the filter leaves, with its total and the counters of all.
 * Three statements, four for a search by words, whatever the page's size. 403 for those who do not read the queue.
 */
export async function searchQueue(
  actor: Actor,
  filter: QueueFilter,
  known?: Counter[],
): Promise<QueuePage> {
  if (!readsQueue(actor)) throw forbidden();
  const counters = known ?? (await readCounters(actor));
  const statuses = askedStatuses(actor, filter);
  const kinds = counters.filter(
    (kind) =>
      statuses.includes(kind.status) &&
      (filter.applicant_type ?? kind.applicant_type) === kind.applicant_type &&
      (filter.track ?? kind.track) === kind.track,
  );
  const dueBefore = filter.late ? now() : null;
  const asked: Asked = { readerId: actor.userId, filter, statuses, kinds, dueBefore };
  const nothing = { rows: [], total: { count: 0, more: false }, previous: null, next: null };
  if (kinds.length === 0) return { ...nothing, counters };
  if (!filter.q) {
    const [page, total] = await Promise.all([readPage(asked, null, null), countListed(asked)]);
    return { ...page, total, counters };
  }
  const terms = parseSearch(filter.q);
  if (!terms) return { ...nothing, counters };
  const total = sumOf(counters);
  const filterShare = sumOf(kinds) / total;
  const plan = await planWords(terms, { total, filterShare, rows: filter.size + 1 });
  const [page, count] = await Promise.all([
    readPage(asked, terms, plan),
    countFound(asked, terms, plan),
  ]);
  return { ...page, total: count, counters };
}

/** The statuses that the filter admits: those named, those that wait for the reader, those that can be late. */
function askedStatuses(actor: Actor, filter: QueueFilter): ApplicationStatus[] {
  const mine = statusesWaitingFor(actor.staffRoles);
  return queueStatuses.filter(
    (status) =>
      (filter.status.length === 0 || filter.status.includes(status)) &&
      (!filter.mine || mine.includes(status)) &&
      (!filter.late || clusterStatuses.includes(status)),
  );
}

type StoredRow = Omit<QueueRow, "lateDays"> & { key: string };

async function readPage(asked: Asked, terms: SearchTerms | null, plan: WordsPlan | null) {
  const { readerId, filter, kinds, dueBefore } = asked;
  const { sort, after, before, size } = filter;
  const statement = new Statement();
  const place: Place = { sort, after, before, rows: size + 1 };
  const source = terms
    ? foundPage(statement, place, {
        readerId,
        terms,
        plan: plan?.page,
        where: conditions(statement, asked),
      })
    : pageSource(statement, place, { readerId, filtered: filteredBy(filter), kinds, dueBefore });
  const { rows: read } = await pool.query<StoredRow>(
    `select a.id, a.number, a.title, o.name as organisation, a.applicant_type as "applicantType",
        a.track, a.status, a.total_area::float8 as "totalArea", a.due_at as "dueAt",
        a.submitted_at as "submittedAt", ${keyText[sort]} as key
       from (${source}) p
       join application a on a.id = p.id
       join organisation o on o.id = a.organisation_id
      order by ${orderBy(place, "p.key", "p.id")}`,
    statement.values,
  );
  const more = read.length > size;
  const shown = more ? read.slice(0, size) : read;
  if (before) shown.reverse();
  const edge = (row: StoredRow | undefined) => (row ? { key: row.key, id: row.id } : null);
  return {
    rows: shown.map(toRow),
    previous: (before ? more : after !== null) ? edge(shown[0]) : null,
    next: before !== null || more ? edge(shown.at(-1)) : null,
  };
}

function toRow({ key: _key, ...row }: StoredRow): QueueRow {
  const owed = statusRow(row.status).mover === "cluster" ? row.dueAt : null;
  return { ...row, lateDays: daysPast(owed, now()) };
}

/** Rows without the sort's key are not on its list, so they are not in its total either. */
async function countListed({ readerId, filter, kinds, dueBefore }: Asked) {
  const exact = sumOf(kinds);
  if (filter.sort === "newest")
    return { count: Math.min(exact, countLimit), more: exact > countLimit };
  const statement = new Statement();
  const scope = { readerId, filtered: filteredBy(filter), kinds, dueBefore };
  return countCapped(countSource(statement, filter.sort, scope, countLimit + 1), statement);
}

async function countFound(asked: Asked, terms: SearchTerms, plan: WordsPlan | null) {
  if (plan && plan.count.read === "newest_first" && plan.count.expected > 2 * countLimit) {
    return { count: countLimit, more: true };
  }
  const statement = new Statement();
  const where = conditions(statement, asked);
  const search = { readerId: asked.readerId, terms, plan: plan?.count, where };
  const found = allFound(statement, search);
  return countCapped(`${found} limit ${countLimit + 1}`, statement);
}

async function countCapped(source: string, statement: Statement) {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from (${source}) c`,
    statement.values,
  );
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, countLimit), more: count > countLimit };
}
