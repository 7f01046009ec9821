import type { Tx } from "~/platform/db.server";
import type { ApplicationTraces, PersonTraces } from "./find-ties";

export type KnownApplication = ApplicationTraces & {
  id: string;
  number: string;
  title: string;
};
export type KnownPerson = PersonTraces & { id: string };

type ApplicationRow = Omit<KnownApplication, "answers"> & { answers: Record<string, unknown> };

/** What submitted applications can be tied by, as their newest version says it; two statements at most. */
export async function readApplicationTraces(
  tx: Tx,
  ids: readonly string[],
): Promise<KnownApplication[]> {
  const rows = await tx.$queryRaw<ApplicationRow[]>`
    select a.id, a.number, a.title, s.answers,
        json_build_object('id', o.id, 'name', o.name, 'inn', o.inn) as organisation,
        array(select p.email from member m join account p on p.id = m.user_id
               where m.organisation_id = o.id) as members,
        array(select i.email from invitation i where i.organisation_id = o.id) as invited
      from application a
      join organisation o on o.id = a.organisation_id
      join lateral (select answers from submission where application_id = a.id
                     order by version desc limit 1) s on true
     where a.id = any(${[...ids]}::uuid[])`;
  return rows.map((row) => ({ ...row, answers: textsAmong(row.answers) }));
}

function textsAmong(answers: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

/** What the cluster's people can be tied by: of all who can sign in, or of those named. */
export function readPersonTraces(tx: Tx, ids: readonly string[] | null): Promise<KnownPerson[]> {
  return tx.$queryRaw<KnownPerson[]>`
    select p.id, p.full_name as "fullName", p.email,
        coalesce((select json_agg(json_build_object('kind', f.kind, 'organisationName', f.organisation_name,
            'inn', f.inn, 'emailDomain', f.email_domain, 'until', f.until))
          from affiliation f where f.user_id = p.id), '[]') as affiliations,
        coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'inn', o.inn))
          from member m join organisation o on o.id = m.organisation_id where m.user_id = p.id),
          '[]') as memberships
      from account p
     where cardinality(p.staff_roles) > 0 and p.disabled_at is null
       and (${ids === null} or p.id = any(${[...(ids ?? [])]}::uuid[]))`;
}
