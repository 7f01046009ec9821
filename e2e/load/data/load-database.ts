import { createHash } from "node:crypto";
import pg from "pg";
import { type Answers, makeAnswers } from "./answers";
import { type Cell, CopyIn } from "./copy-in";
import { makeApplications, makeOrganisation, makeStaff, organisationCount } from "./generate";
import { seededUuid } from "./identifiers";
import { seededRandom } from "./random";
import type { MadeApplication, MadeUser } from "./rows";
import { searchText, wordsFromText } from "./search-text";

/** What the made answers are shaped after. */
const formVersion = "2026-11.1";

const targets = {
  account: "account (id, email, full_name, staff_roles, email_verified_at, created_at, updated_at)",
  organisation:
    "organisation (id, kind, name, country, identity_key, inn, kpp, ogrn, created_at, updated_at)",
  member: "member (organisation_id, user_id, role, created_at)",
  application: `application (id, number, organisation_id, applicant_type, track, status, revision, title,
    total_area, capex_mrub, created_by_id, created_at, updated_at, submitted_at, status_since, due_at,
    asked_from, paused_days_left, screened_by_id)`,
  submission: `submission (id, application_id, version, form_version, answers, findings, content_hash,
    submitted_by_id, submitted_at)`,
  change: `status_change (application_id, seq, intent, from_status, to_status, outcome, actor_id,
    actor_role, at, due_at)`,
  search: "load_search (application_id, submitted_at, codes, names, about, rest)",
} as const;

type Copies = Record<keyof typeof targets, CopyIn>;

/**
 * Fills a migrated, empty database with `count` applications of a seed. Rows go in by COPY without
 * triggers or secondary indexes, then what triggers and jobs would have kept is made at once.
 */
export async function loadDatabase(url: string, count: number, seed = 1): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'; set synchronous_commit = off;
      create unlogged table load_search (application_id uuid, submitted_at timestamptz, codes text[],
        names text, about text, rest text)`);
    const indexes = await dropIndexes(client);
    await copyRows(url, count, seed);
    await client.query("set session_replication_role = replica");
    await client.query(wordsFromText);
    await client.query("drop table load_search");
    for (const definition of indexes) await client.query(definition);
    await client.query(keptByTriggers);
    await client.query("set session_replication_role = origin");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** What triggers and the number's counter would hold after the same rows came one by one. */
const keptByTriggers = `
  insert into application_counter (status, applicant_type, track, total)
    select status, applicant_type, track, count(*) from application group by 1, 2, 3;
  insert into number_counter (year, last)
    select 2026, count(*) from application where number is not null;
  insert into application_mark (application_id, mark, submitted_at)
    select s.application_id, mark, s.submitted_at
      from submission s, unnest(submission_marks(s.answers)) as mark
     where not exists (select from submission n where n.application_id = s.application_id and n.version > s.version);`;

/** Drops every index that no constraint needs and returns the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relname in ('application', 'application_search', 'status_change') and t.relnamespace = 'public'::regnamespace
      and not i.indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}

async function copyRows(url: string, count: number, seed: number): Promise<void> {
  const copies = Object.fromEntries(
    await Promise.all(
      Object.entries(targets).map(async ([name, target]) => [name, await CopyIn.open(url, target)]),
    ),
  ) as Copies;
  const staff = makeStaff(seed);
  for (const user of staff) await addUser(copies, user, new Date("2026-01-12T06:00:00Z"));
  for (let index = 0; index < organisationCount(count); index++) {
    await addOrganisation(copies, seed, index);
  }
  const people = new Map(staff.map((user) => [user.staffRoles[0] ?? "", user.id]));
  for (const application of makeApplications(seed, count)) {
    await addApplication(copies, application, people);
  }
  for (const copy of Object.values(copies)) await copy.close();
}

async function addUser(copies: Copies, user: MadeUser, at: Date): Promise<void> {
  const roles = `{${user.staffRoles.join(",")}}`;
  await copies.account.add([user.id, user.email, user.fullName, roles, at, at, at]);
}

async function addOrganisation(copies: Copies, seed: number, index: number): Promise<void> {
  const { owner, ...one } = makeOrganisation(seed, index);
  await addUser(copies, owner, one.createdAt);
  await copies.organisation.add([
    ...[one.id, "legal_entity", one.name, "RU", `RU:${one.inn}`],
    ...[one.inn, one.kpp, one.ogrn, one.createdAt, one.createdAt],
  ]);
  await copies.member.add([one.id, owner.id, "owner", one.createdAt]);
}

async function addApplication(
  copies: Copies,
  one: MadeApplication,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const owner = one.organisation.owner.id;
  const screened = one.steps.some((step) => step.intent === "start_intake");
  const who = (role: string): Cell => (role === "owner" ? owner : people.get(role));
  await copies.application.add([
    ...[one.id, one.number, one.organisation.id, one.applicantType, one.track, one.status],
    ...[
      one.revision,
      one.title,
      one.submittedAt && one.totalArea,
      one.submittedAt && one.capexMrub,
    ],
    ...[owner, one.createdAt, one.updatedAt, one.submittedAt, one.statusSince, one.dueAt],
    ...[one.askedFrom, one.pausedDaysLeft, screened ? people.get("coordinator") : null],
  ]);
  for (const [at, step] of one.steps.entries()) {
    await copies.change.add([
      ...[one.id, at + 2, step.intent, step.from, step.to, step.outcome, who(step.role)],
      ...[step.role, step.at, step.dueAt],
    ]);
  }
  if (!one.submittedAt) return;
  const random = seededRandom(Number.parseInt(one.id.slice(-8), 16));
  const answers = makeAnswers(random, one);
  await addSubmission(copies, one, answers, seededUuid(one.submittedAt, random));
}

async function addSubmission(
  copies: Copies,
  one: MadeApplication,
  answers: Answers,
  id: string,
): Promise<void> {
  const text = JSON.stringify(answers);
  const hash = createHash("sha256").update(text).digest("hex");
  const findings = JSON.stringify({ warnings: [], gaps: [], flags: [] });
  await copies.submission.add([
    ...[
      id,
      one.id,
      1,
      formVersion,
      text,
      findings,
      hash,
      one.organisation.owner.id,
      one.submittedAt,
    ],
  ]);
  const { codes, names, about, rest } = searchText(one, answers);
  const array = `{${codes.map((code) => `"${code}"`).join(",")}}`;
  await copies.search.add([one.id, one.submittedAt, array, names, about, rest]);
}
