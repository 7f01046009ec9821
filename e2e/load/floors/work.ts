import type { ServerResponse } from "node:http";

/** What every target has to answer: the same rows, filters and page size as the portal. */
type QueueQuery = { statuses: string[]; type: string; track: string };

export type ListedRow = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  applicant_type: string;
  track: string;
  status: string;
  total_area: string | null;
  due_at: Date | null;
  submitted_at: Date;
};

export type ShownApplication = ListedRow & {
  inn: string | null;
  capex_mrub: string | null;
  answers: Record<string, unknown>;
};

/** A page of one application: where it stands, or all that was answered. */
export type PageKind = "overview" | "answers";

/** What a floor does behind its HTTP: the database by one means, the page by another. */
export type Floor = {
  queue(query: QueueQuery): Promise<ListedRow[]>;
  search(words: string): Promise<ListedRow[]>;
  application(id: string): Promise<ShownApplication | null>;
  /** Takes a draft to "submitted" with all that belongs to it; returns its number. */
  submit(id: string): Promise<string>;
  sendList(response: ServerResponse, rows: ListedRow[]): void;
  sendApplication(response: ServerResponse, application: ShownApplication, kind: PageKind): void;
};

export const pageSize = 25;

const listColumns = `a.id, a.number, a.title, o.name as organisation, a.applicant_type, a.track, a.status,
  a.total_area::text, a.due_at, a.submitted_at`;

export const queueSql = `select ${listColumns}
  from application a join organisation o on o.id = a.organisation_id
  where a.submitted_at is not null and a.status = any($1::application_status[])
    and a.applicant_type = $2::applicant_type and a.track = $3::participation_track
  order by a.submitted_at desc, a.id desc limit ${pageSize}`;

/** Words are found as the portal finds them: all of them, the last one by its beginning too. */
export const searchSql = `select ${listColumns}
  from (select s.application_id as id, s.submitted_at from application_search s
    where s.words @@ (websearch_to_tsquery('russian', $1)
      && (websearch_to_tsquery('russian', $2) || (quote_literal($2::text) || ':*')::tsquery))
    order by s.submitted_at desc, s.application_id desc limit ${pageSize}) f
  join application a on a.id = f.id join organisation o on o.id = a.organisation_id
  order by a.submitted_at desc, a.id desc`;

export const searchOneSql = searchSql
  .replace("(websearch_to_tsquery('russian', $1)", "(")
  .replace("&& (websearch", "(websearch")
  .replaceAll("$2", "$1");

export const applicationSql = `select ${listColumns}, o.inn, a.capex_mrub::text, s.answers
  from application a join organisation o on o.id = a.organisation_id
  join lateral (select answers from submission where application_id = a.id
    order by version desc limit 1) s on true
  where a.id = $1`;

/** The answers that an overview shows. */
export const figureCodes = "power_kw water_m3d wfi_lh cooling_kw trl staff_production".split(" ");

/** A search line as the words before the last, and the last. */
export function splitWords(line: string): [before: string, last: string] {
  const words = line.toLowerCase().replaceAll("ё", "е").split(" ");
  return [words.slice(0, -1).join(" "), words.at(-1) ?? ""];
}
