/** The statements of one submission, as the portal makes them, in the order of one transaction. */
export const submitSql = {
  lock: `select a.organisation_id, a.title, a.status::text, o.name, o.inn, o.kpp, o.ogrn, a.created_by_id
    from application a join organisation o on o.id = a.organisation_id where a.id = $1 for update of a`,
  sections: "select section, answers from section_draft where application_id = $1",
  number: `insert into number_counter as c (year, last) values ($1, 1)
    on conflict (year) do update set last = c.last + 1 returning last`,
  freeze: `insert into submission (id, application_id, version, form_version, answers, findings,
      content_hash, submitted_by_id, submitted_at)
    values (gen_random_uuid(), $1, 1, 'floor', $2, '{}', $3, $4, $5)`,
  consents: `insert into consent_record (id, user_id, application_id, purpose, action, text_version,
      text_sha256, locale, at)
    values (gen_random_uuid(), $1, $2, 'processing', 'given', '1', repeat('0', 64), 'ru', $3)`,
  move: `update application set status = 'submitted', revision = revision + 1, number = $2,
      submitted_at = $3::timestamptz, status_since = $3, updated_at = $3, due_at = $3::timestamptz + interval '1 day',
      total_area = 10000, capex_mrub = 3200
    where id = $1 and revision = 1`,
  step: `insert into status_change (application_id, seq, intent, from_status, to_status, actor_id,
      actor_role, at, due_at)
    values ($1, 2, 'submit', 'draft', 'submitted', $2, 'owner', $3, $3::timestamptz + interval '1 day')`,
  notices: `insert into notice (id, user_id, kind, application_id, params, created_at)
    select gen_random_uuid(), user_id, 'application_submitted', $1, $3, $4 from (
      select user_id from member where organisation_id = $2
      union select id from account where staff_roles && array['coordinator']::staff_role[]) who
    returning id`,
  job: "select graphile_worker.add_job('floor_mail', $1::json)",
  words: `insert into application_search (application_id, submitted_at, words)
    values ($1, $2, setweight(array_to_tsvector($3::text[]), 'A')
      || setweight(to_tsvector('simple', $4), 'A') || setweight(to_tsvector('russian', $4), 'A')
      || setweight(to_tsvector('russian', $5), 'B') || setweight(to_tsvector('russian', $6), 'D'))`,
  audit: `insert into audit_event (at, actor_id, actor_role, action, subject_type, subject_id,
      from_state, to_state, before, after)
    values ($1, $2, 'owner', 'application.moved', 'application', $3, 'draft', 'submitted',
      '{"revision": 1}', $4)`,
} as const;

export type LockedDraft = {
  organisation_id: string;
  title: string;
  status: string;
  name: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  created_by_id: string;
};

type SectionRow = { section: string; answers: Record<string, unknown> };

/** The stored sections as one set of answers, with the texts that the search is fed. */
export function gatherAnswers(rows: readonly SectionRow[]) {
  const answers: Record<string, unknown> = Object.assign({}, ...rows.map((row) => row.answers));
  const typed = Object.entries(answers)
    .filter(([code, value]) => code !== "summary" && typeof value === "string")
    .map(([, value]) => String(value))
    .filter((value) => /\p{L}/u.test(value) && !/^[a-z0-9_]*$/.test(value));
  return {
    answers: JSON.stringify(answers),
    about: String(answers.summary ?? ""),
    rest: typed.join(" "),
  };
}

/** ММК-YYYY-NNNN of the nth in a year. */
export function numberOf(year: number, nth: number): string {
  return `ММК-${year}-${String(nth).padStart(4, "0")}`;
}
