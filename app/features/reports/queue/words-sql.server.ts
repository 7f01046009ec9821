import { notBarredSql } from "~/features/applications";
import { pool } from "~/platform/db.server";
import { countLimit } from "./counters.server";
import { beyond, orderBy, type Place, type Statement } from "./queue-sql.server";
import { planSearch, type SearchPlan } from "./search-plan";
import type { SearchTerms } from "./search-terms";

type Words = Extract<SearchTerms, { kind: "words" }>;

/** The query on the index of words; quotes, "or" and minus work as on the web, nothing is an error. */
function wordsQuery(statement: Statement, { text, prefix }: Words): string {
  const parts: string[] = [];
  if (text) parts.push(`websearch_to_tsquery('russian', ${statement.bind(text)})`);
  if (prefix) {
    const word = statement.bind(prefix);
    const quoted = `(quote_literal(${word}::text) || ':*')::tsquery`;
    parts.push(`(websearch_to_tsquery('russian', ${word}::text) || ${quoted})`);
  }
  return `(${parts.join(" && ")})`;
}

type Share = { lexeme: string; share: number };

/** What share of applications the words occur in, as far as it was sampled; rarer ones count as the least share. */
async function wordShares({ text, prefix }: Words): Promise<number[]> {
  const least = 0.001;
  const { rows } = await pool.query<Share>(
    `select t.lexeme, coalesce(l.share, $3)::float8 as share
       from unnest(tsvector_to_array(to_tsvector('russian', $1))) t(lexeme)
       left join search_lexeme l on l.lexeme = t.lexeme
     union all
     select $2 || '*', least(1, coalesce(sum(share), $3))::float8
       from search_lexeme
      where lexeme like $2 || '%' or lexeme = any(tsvector_to_array(to_tsvector('russian', $2)))`,
    [text, prefix ?? "", least],
  );
  const shares = rows
    .filter((row) => prefix !== null || row.lexeme !== "*")
    .map((row) => row.share);
  const either = /["|]|(^|\s)(or|или|-\S+)(\s|$)/.test(text);
  return either && shares.length > 1 ? [Math.max(...shares)] : shares;
}

/** How the page of a search by words and its total are read; nothing to choose for numbers and ИНН. */
export type WordsPlan = { page: SearchPlan; count: SearchPlan };

/** Chooses how a search by words is read. */
export async function planWords(
  terms: SearchTerms,
  size: { total: number; filterShare: number; rows: number },
): Promise<WordsPlan | null> {
  if (terms.kind !== "words") return null;
  const shares = await wordShares(terms);
  return {
    page: planSearch({ ...size, shares }),
    count: planSearch({ ...size, shares, rows: countLimit + 1 }),
  };
}

/** What is looked for, by whom, and what else narrows it. */
export type Search = {
  readerId: string;
  terms: SearchTerms;
  plan: SearchPlan | undefined;
  /** conditions on `a` */
  where: string;
};

/** The ids and keys of one page of what was found, newest first. */
export function foundPage(statement: Statement, place: Place, search: Search): string {
  const { terms, plan } = search;
  if (terms.kind === "words" && plan?.read === "newest_first") {
    const from = beyond(statement, place, "a.submitted_at", "a.id");
    const order = orderBy(place, "a.submitted_at", "a.id");
    const where = openTo(statement, search, "a.id");
    const walk = walkNewest(statement, terms, `${where}${from} order by ${order}`);
    return `${walk} order by ${orderBy(place, "a.key", "a.id")} limit ${place.rows}`;
  }
  return `select id, key from (${allFound(statement, search)} offset 0) f
    where true${beyond(statement, place, "key")} order by ${orderBy(place)} limit ${place.rows}`;
}

/** Application after application, the words of each tested by a call that no index answers. */
function walkNewest(statement: Statement, terms: Words, rest: string): string {
  return `select a.id, a.key from (
      select a.id, a.submitted_at as key from application a where a.submitted_at is not null${rest}
    ) a cross join lateral (
      select from application_search s
       where s.application_id = a.id and ts_match_vq(s.words, ${wordsQuery(statement, terms)}) offset 0
    ) s`;
}

/** Every application that the terms find. The planner, left alone, would read rare and common words alike. */
export function allFound(statement: Statement, search: Search): string {
  const { terms, plan } = search;
  const where = () => openTo(statement, search, "a.id");
  const found = "select a.id, a.submitted_at as key from application a";
  const submitted = "where a.submitted_at is not null";
  if (terms.kind === "number") {
    return `${found} ${submitted} and a.number = ${statement.bind(terms.number)}${where()}`;
  }
  if (terms.kind === "inn") {
    return `${found} join organisation o on o.id = a.organisation_id
      ${submitted} and o.inn = ${statement.bind(terms.inn)}${where()}`;
  }
  if (plan?.read === "newest_first") return walkNewest(statement, terms, where());
  const join = search.where ? "join application a on a.id = s.application_id" : "";
  return `select s.application_id as id, s.submitted_at as key from application_search s ${join}
    where s.words @@ ${wordsQuery(statement, terms)}${openTo(statement, search, "s.application_id")}`;
}

function openTo(statement: Statement, { readerId, where }: Search, id: string): string {
  return ` and ${notBarredSql(id, statement.bind(readerId))}${where}`;
}
