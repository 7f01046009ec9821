import { createHash, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isMandatory, samples, slotsFor } from "~/features/applications";
import { seededUuid } from "./identifiers";
import { seededRandom } from "./random";

const at = new Date("2026-11-20T12:00:00Z");
const coordinatorEmail = "coordinator@load.example";

export type SubmitDrafts = { ids: string[]; organisationId: string; ownerId: string };

/** A cookie that the portal takes for a signed-in person: the session's row is written directly. */
export async function openSession(url: string, email: string): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const id = createHash("sha256").update(token).digest("hex");
  await asOwner(url, async (client) => {
    await client.query(
      `insert into session (id, user_id, expires_at, created_at)
       select $1, id, now() + interval '7 days', now() from account where email = $2`,
      [id, email],
    );
  });
  return `session=${token}`;
}

/** The cookie of a coordinator, who reads the queue. */
export function openCoordinatorSession(url: string): Promise<string> {
  return openSession(url, coordinatorEmail);
}

const mandatory = slotsFor("pharma")
  .filter((slot) => isMandatory(slot, "pharma"))
  .map((slot) => slot.code);

/** One document a mandatory slot in the company's library, attached to every draft; nobody reads their bytes. */
const attachedDocuments = `
  with file as (
    insert into stored_file (id, storage_key, file_name, media_type, size_bytes, sha256, organisation_id,
      uploaded_by_id, uploaded_at, scan)
    select gen_random_uuid(), 'load/' || slot, slot || '.pdf', 'application/pdf', 1000, repeat('0', 64), $2, $3, $4,
      'unscanned' from unnest($5::text[]) slot
    returning id, file_name
  ), document as (
    insert into document (id, organisation_id, kind, created_at, created_by_id)
    select gen_random_uuid(), $2, slot, $4, $3 from unnest($5::text[]) slot
    returning id, kind
  ), version as (
    insert into document_version (document_id, version, file_id, added_at, added_by_id)
    select document.id, 1, file.id, $4, $3 from document join file on file.file_name = document.kind || '.pdf'
    returning document_id
  )
  insert into application_document (application_id, slot, document_id, version, added_at, added_by_id)
  select application, kind, id, 1, $4, $3 from unnest($1::uuid[]) application, document`;

export const submitterEmail = "submitter@load.example";

/** One company with `count` complete drafts that only wait to be submitted. */
export async function addSubmitDrafts(url: string, count: number): Promise<SubmitDrafts> {
  const random = seededRandom(11);
  const organisationId = seededUuid(at, random);
  const ownerId = seededUuid(at, random);
  const ids = Array.from({ length: count }, () => seededUuid(at, random));
  const { organisation, sections } = samples.pharma;
  await asOwner(url, async (client) => {
    await client.query(
      `insert into account (id, email, full_name, email_verified_at, created_at, updated_at)
       values ($1, $2, 'Пётр Нагрузкин', $3, $3, $3)`,
      [ownerId, submitterEmail, at],
    );
    await client.query(
      `insert into organisation (id, kind, name, country, identity_key, inn, kpp, ogrn, created_at, updated_at)
       values ($1, 'legal_entity', $5, 'RU', 'RU:' || $2, $2, '779901001', $3, $4, $4)`,
      [organisationId, organisation.inn, organisation.ogrn, at, organisation.name],
    );
    await client.query(
      "insert into member (organisation_id, user_id, role, created_at) values ($1, $2, 'owner', $3)",
      [organisationId, ownerId, at],
    );
    await client.query(
      `insert into application (id, organisation_id, applicant_type, track, title, created_by_id,
         created_at, updated_at, status_since, due_at)
       select id, $2, 'pharma', 'tenant_resident', $3, $4, $5, $5, $5, $5::timestamptz + interval '9 years'
       from unnest($1::uuid[]) id`,
      [ids, organisationId, String(sections.project?.project_title ?? ""), ownerId, at],
    );
    await client.query(
      `insert into section_draft (application_id, section, answers, saved_at, saved_by_id)
       select id, section, answers, $5, $4 from unnest($1::uuid[]) id,
         unnest($2::text[], $3::jsonb[]) s(section, answers)`,
      [
        ids,
        Object.keys(sections),
        Object.values(sections).map((one) => JSON.stringify(one)),
        ownerId,
        at,
      ],
    );
    await client.query(attachedDocuments, [ids, organisationId, ownerId, at, mandatory]);
    await client.query("analyze application, section_draft, application_document");
  });
  return { ids, organisationId, ownerId };
}

/** Makes drafts of them again: every row that submitting added goes, numbers and audit chain run on from before. */
export async function resetSubmitDrafts(url: string, drafts: SubmitDrafts): Promise<void> {
  await asOwner(url, async (client) => {
    await waitForMail(client);
    await client.query("begin; set local session_replication_role = replica");
    await client.query(
      `delete from submission_document d using submission s
        where s.id = d.submission_id and s.application_id = any($1::uuid[])`,
      [drafts.ids],
    );
    for (const table of [
      "submission",
      "status_change",
      "application_search",
      "consent_record",
      "notice",
    ]) {
      await client.query(`delete from ${table} where application_id = any($1::uuid[])`, [
        drafts.ids,
      ]);
    }
    await client.query(
      `update application set status = 'draft', revision = 1, number = null, submitted_at = null,
         status_since = $2, updated_at = $2, due_at = $2::timestamptz + interval '9 years',
         total_area = null, capex_mrub = null
       where id = any($1::uuid[]) and status <> 'draft'`,
      [drafts.ids, at],
    );
    await client.query(`delete from audit_event;
      update audit_head set seq = 0, hash = repeat('0', 64);
      update number_counter c set last = (select count(*) from application
        where number like 'ММК-' || c.year || '-%');
      delete from application_counter;
      insert into application_counter (status, applicant_type, track, total)
        select status, applicant_type, track, count(*) from application group by 1, 2, 3;
      delete from mailbox_message;
      delete from graphile_worker._private_jobs`);
    await client.query("commit");
    await client.query(
      "vacuum analyze application, application_search, section_draft, number_counter",
    );
  });
}

/** The portal mails its notices after a submission; floors queue jobs that nobody takes. */
async function waitForMail(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rowCount } = await client.query(
      "select 1 from graphile_worker.jobs where task_identifier <> 'floor_mail' limit 1",
    );
    if (rowCount === 0) return;
    await sleep(100);
  }
  throw new Error("the portal's jobs do not come to an end");
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
