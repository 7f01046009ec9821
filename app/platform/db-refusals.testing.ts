const person = "00000000-0000-7000-8000-000000000001";
const other = "00000000-0000-7000-8000-000000000002";
const company = "00000000-0000-7000-8000-00000000000a";
export const draft = "00000000-0000-7000-8000-0000000000d1";
export const submitted = "00000000-0000-7000-8000-0000000000d2";
export const at = "'2026-11-23T09:00:00Z'";
const hash = "repeat('0', 64)";

const check = "23514";
const unique = "23505";
const reference = "23503";
const restricted = "23001";

/** Two people, one organisation, a draft and a submitted application with all that belongs to it. */
export const sampleRows = `
    insert into account (id, email, full_name, created_at, updated_at) values
      ('${person}', 'one@company.example', 'Один', ${at}, ${at}),
      ('${other}', 'two@company.example', 'Два', ${at}, ${at});
    insert into organisation (id, kind, name, country, identity_key, inn, kpp, ogrn, created_at, updated_at)
      values ('${company}', 'legal_entity', 'ООО «Проба»', 'RU', 'RU:7799000012', '7799000012', '779901001', '1267799000017', ${at}, ${at});
    insert into member (organisation_id, user_id, role, created_at) values
      ('${company}', '${person}', 'owner', ${at}), ('${company}', '${other}', 'editor', ${at});
    insert into application (id, organisation_id, applicant_type, track, created_by_id, created_at, updated_at, status_since)
      select id::uuid, '${company}', 'pharma', 'tenant_resident', '${person}', ${at}, ${at}, ${at}
        from unnest(array['${draft}', '${submitted}']) as id;
    insert into section_draft (application_id, section, answers, saved_at, saved_by_id)
      select id::uuid, 'project', '{"project_title":"Проба"}', ${at}, '${person}' from unnest(array['${draft}', '${submitted}']) as id;
    update application set status = 'submitted', revision = 2, number = 'ММК-2026-0001', submitted_at = ${at} where id = '${submitted}';
    insert into submission (id, application_id, version, form_version, answers, findings, content_hash, submitted_by_id, submitted_at)
      values (gen_random_uuid(), '${submitted}', 1, 'test', '{}', '{}', ${hash}, '${person}', ${at});
    insert into status_change (application_id, seq, intent, from_status, to_status, actor_id, actor_role, at)
      values ('${submitted}', 2, 'submit', 'draft', 'submitted', '${person}', 'owner', ${at});
    insert into consent_record (id, user_id, application_id, purpose, action, text_version, text_sha256, locale, at)
      values (gen_random_uuid(), '${person}', '${submitted}', 'processing', 'given', '1', ${hash}, 'ru', ${at});
    insert into audit_event (at, actor_role, action, subject_type, subject_id)
      values (${at}, 'owner', 'application.moved', 'application', '${submitted}');
`;

const organisation = (columns: Record<string, string>) => {
  const all = {
    id: "gen_random_uuid()",
    kind: "'legal_entity'",
    name: "'Проба'",
    country: "'RU'",
    identity_key: "'RU:x'",
    inn: "'7799000020'",
    kpp: "'779901001'",
    ogrn: "'1267799000028'",
    created_at: at,
    updated_at: at,
    ...columns,
  };
  return `insert into organisation (${Object.keys(all)}) values (${Object.values(all)})`;
};
const account = (email: string, locale = "ru") =>
  `insert into account (id, email, full_name, locale, created_at, updated_at)
   values (gen_random_uuid(), '${email}', 'Три', '${locale}', ${at}, ${at})`;
export const change = (id: string, set: string) =>
  `update application set ${set} where id = '${id}'`;
const join = (user: string, more = "'pending', null") =>
  `insert into join_request (id, organisation_id, user_id, created_at, status, decided_at)
   values (gen_random_uuid(), '${company}', '${user}', ${at}, ${more})`;
const section = (id: string, name: string, answers: string) =>
  `insert into section_draft (application_id, section, answers, saved_at, saved_by_id)
   values ('${id}', '${name}', '${answers}', ${at}, '${person}')`;

/** By area: what must not be stored, and PostgreSQL's code for saying no. */
export const refused: Record<
  string,
  readonly (readonly [what: string, sql: string, code: string])[]
> = {
  accounts: [
    ["an address in capital letters", account("Three@company.example"), check],
    ["a second account of one address", account("one@company.example"), unique],
    ["a language the portal does not speak", account("three@company.example", "de"), check],
    [
      "a session of nobody",
      `insert into session (id, user_id, expires_at, created_at) values ('x', gen_random_uuid(), ${at}, ${at})`,
      reference,
    ],
  ],
  organisations: [
    ["a legal entity without ИНН", organisation({ inn: "null" }), check],
    ["a legal entity without ОГРН", organisation({ ogrn: "null" }), check],
    ["a legal entity without КПП", organisation({ kpp: "null" }), check],
    ["a legal entity with an ИНН of twelve", organisation({ inn: "'779900000109'" }), check],
    ["letters in an ОГРН", organisation({ ogrn: "'12677990000AB'" }), check],
    [
      "a sole proprietor with a КПП",
      organisation({
        kind: "'sole_proprietor'",
        inn: "'779900000109'",
        ogrn: "'326779900000018'",
      }),
      check,
    ],
    [
      "a foreign company from Russia",
      organisation({
        kind: "'foreign_company'",
        inn: "null",
        kpp: "null",
        ogrn: "null",
        registration_number: "'12345'",
      }),
      check,
    ],
    [
      "a foreign company without a number",
      organisation({
        kind: "'foreign_company'",
        country: "'KZ'",
        inn: "null",
        kpp: "null",
        ogrn: "null",
      }),
      check,
    ],
    ["an LEI in small letters", organisation({ lei: "'999900demo000001ru94'" }), check],
    ["the same company twice", organisation({ identity_key: "'RU:7799000012'" }), unique],
  ],
  members: [
    [
      "an organisation whose last owner leaves",
      `delete from member where user_id = '${person}'`,
      check,
    ],
    [
      "an organisation whose last owner becomes a viewer",
      `update member set role = 'viewer' where user_id = '${person}'`,
      check,
    ],
    [
      "one person twice in one organisation",
      `insert into member (organisation_id, user_id, role, created_at) values ('${company}', '${other}', 'viewer', ${at})`,
      unique,
    ],
    ["a second open request to join", `${join(other)}; ${join(other)}`, unique],
    ["a decided request without its date", join(other, "'accepted', null"), check],
    ["an open request with a date of decision", join(other, `'pending', ${at}`), check],
  ],
  applications: [
    [
      "a number of another shape",
      change(
        draft,
        `number = 'MMK-2026-0002', submitted_at = ${at}, status = 'submitted', revision = 2`,
      ),
      check,
    ],
    [
      "a number that was given before",
      change(
        draft,
        `number = 'ММК-2026-0001', submitted_at = ${at}, status = 'submitted', revision = 2`,
      ),
      unique,
    ],
    ["another number afterwards", change(submitted, "number = 'ММК-2026-0002'"), check],
    ["a number taken away", change(submitted, "number = null, submitted_at = null"), check],
    ["a number without a date of submission", change(draft, "number = 'ММК-2026-0002'"), check],
    [
      "a submitted application without a number",
      change(draft, "status = 'submitted', revision = 2"),
      check,
    ],
    ["a leap over stages", change(submitted, "status = 'approved', revision = 3"), check],
    ["a way back", change(submitted, "status = 'draft', revision = 3"), check],
    [
      "a change of status without a new revision",
      change(submitted, "status = 'intake_check'"),
      check,
    ],
    [
      "a change of status that skips a revision",
      change(submitted, "status = 'intake_check', revision = 4"),
      check,
    ],
    [
      "a clarification that nobody asked for",
      `${change(submitted, "status = 'intake_check', revision = 3")}; ${change(submitted, "status = 'clarification_requested', revision = 4")}`,
      check,
    ],
    [
      "a stage that asked while nothing is asked",
      change(submitted, "asked_from = 'intake_check'"),
      check,
    ],
    ["a negative area", change(draft, "total_area = -1"), check],
    [
      "an organisation that does not exist",
      change(draft, "organisation_id = gen_random_uuid()"),
      reference,
    ],
    [
      "removing an organisation that has applications",
      `delete from organisation where id = '${company}'`,
      restricted,
    ],
    ["answers that are no fields", section(draft, "finance", "[]"), check],
    ["a new section after submission", section(submitted, "finance", "{}"), check],
    [
      "another answer after submission",
      `update section_draft set answers = '{}' where application_id = '${submitted}'`,
      check,
    ],
    [
      "the same version of a submission twice",
      `insert into submission select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).* from submission s`,
      unique,
    ],
    [
      "two steps at one place of the history",
      `insert into status_change select (jsonb_populate_record(s, '{"intent":"withdraw"}')).* from status_change s`,
      unique,
    ],
  ],
  calendar: [
    [
      "a day of an unknown year",
      "insert into calendar_day (date, year, kind) values ('2035-01-01', 2035, 'day_off')",
      reference,
    ],
    [
      "a day in another year than its own",
      "insert into calendar_day (date, year, kind) values ('2026-02-02', 2027, 'day_off')",
      check,
    ],
  ],
};
