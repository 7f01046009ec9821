import type { Actor } from "~/features/accounts";
import { type ApplicationStatus, readsQueue } from "~/features/applications";
import { Prisma } from "~/generated/prisma/client";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { type Match, rankMatches, titleLikeness, withoutCrowds } from "./match-reasons";
import { isCompanyDomain } from "./public-mail-domains";

/** Another submitted application and by what it resembles the one that is looked at. */
export type SimilarApplication = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  organisationId: string;
  /** of the same organisation: its number may be told to the applicant */
  own: boolean;
  status: ApplicationStatus;
  submittedAt: Date;
  matches: Match[];
};

type Traits = {
  organisationId: string;
  title: string;
  inn: string | null;
  ogrn: string | null;
  lei: string | null;
  marks: string[];
  domains: string[];
};

const shown = 20;
/** Candidates of one reason; more of them say that the reason is worth little. */
const most = 50;

/** What this person may see of other applications `a`: every list and name of them goes through here. */
function scopeOf(actor: Actor): Prisma.Sql {
  if (!readsQueue(actor)) return Prisma.sql`false`;
  return Prisma.sql`a.submitted_at is not null and a.id <> all(array(
    select application_id from reading_right where user_id = ${actor.userId}::uuid and kind = 'barred'))`;
}

/**
 * Earlier applications of the same organisation and those that may be the same project or the same people,
 * the strongest first. Two statements whatever is found, each reason by an index of its own.
 */
export function findSimilar(actor: Actor, applicationId: string): Promise<SimilarApplication[]> {
  return inTransaction(async (tx) => {
    const traits = await readTraits(tx, applicationId);
    if (!traits) return [];
    // Lets the index leave out unlike titles by itself.
    await tx.$executeRaw`select set_config('pg_trgm.similarity_threshold', ${String(titleLikeness)}, true)`;
    const rows = await tx.$queryRaw<SimilarApplication[]>`
      with found(id, reason, detail, likeness) as (${candidates(applicationId, traits)})
      select a.id, a.number, a.title, a.status::text as status, a.submitted_at as "submittedAt",
          o.name as organisation, o.id as "organisationId", o.id = ${traits.organisationId}::uuid as own,
          json_agg(json_build_object('reason', f.reason, 'detail', f.detail, 'likeness', f.likeness)) as matches
        from found f
        join application a on a.id = f.id
        join organisation o on o.id = a.organisation_id
       where ${scopeOf(actor)} and a.id <> ${applicationId}::uuid
       group by a.id, o.id`;
    return rankMatches(withoutCrowds(rows), shown);
  });
}

/** The numbers of applications that are named as evidence, as far as this person may see them. */
export async function namesOfApplications(
  actor: Actor,
  ids: readonly string[],
  tx: Tx = prisma,
): Promise<{ id: string; number: string }[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw`
    select a.id, a.number from application a
     where a.id = any(${[...ids]}::uuid[]) and ${scopeOf(actor)}`;
}

async function readTraits(tx: Tx, applicationId: string): Promise<Traits | null> {
  const [row] = await tx.$queryRaw<(Omit<Traits, "domains"> & { domains: string[] | null })[]>`
    select a.organisation_id as "organisationId", a.title, o.inn, o.ogrn, o.lei,
        submission_marks(s.answers) as marks,
        (select array_agg(distinct split_part(lower(p.email), '@', 2))
           from member m join account p on p.id = m.user_id
          where m.organisation_id = a.organisation_id) as domains
      from application a
      join organisation o on o.id = a.organisation_id
      join lateral (select answers from submission where application_id = a.id
                     order by version desc limit 1) s on true
     where a.id = ${applicationId}::uuid`;
  return row ? { ...row, domains: (row.domains ?? []).filter(isCompanyDomain) } : null;
}

/** One list of candidates a reason: id, reason, what coincides, how alike. */
function candidates(id: string, traits: Traits): Prisma.Sql {
  const { organisationId, title, inn, ogrn, lei, marks, domains } = traits;
  const owners = marks.flatMap((mark) => (mark.startsWith("owner:") ? [mark.slice(6)] : []));
  const sought = inn === null ? marks : [...marks, `owner:${inn}`];
  const ofCompanies = (reason: string, detail: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`
    (select a.id, ${reason}, ${detail}, null::real
       from organisation o join application a on a.organisation_id = o.id
      where o.id <> ${organisationId}::uuid and ${where} and a.submitted_at is not null
      order by a.submitted_at desc limit ${most})`;
  const lists = [
    Prisma.sql`
    (select a.id, 'same_organisation', '', null::real from application a
      where a.organisation_id = ${organisationId}::uuid and a.id <> ${id}::uuid and a.submitted_at is not null
      order by a.submitted_at desc limit ${most})`,
    ofCompanies("same_inn", Prisma.sql`o.inn`, Prisma.sql`o.inn = ${inn}`),
    ofCompanies("same_ogrn", Prisma.sql`o.ogrn`, Prisma.sql`o.ogrn = ${ogrn}`),
    ofCompanies("same_lei", Prisma.sql`o.lei`, Prisma.sql`o.lei = ${lei}`),
    ofCompanies("owner_applies", Prisma.sql`o.inn`, Prisma.sql`o.inn = any(${owners}::text[])`),
    Prisma.sql`
    (select s.application_id, 'same_' || split_part(mark, ':', 1),
        case when mark like 'summary:%' then '' else split_part(mark, ':', 2) end, null::real
       from submission s, unnest(submission_marks(s.answers)) as mark
      where submission_marks(s.answers) && ${sought}::text[] and mark = any(${sought}::text[])
        and s.application_id <> ${id}::uuid
        and not exists (select from submission n where n.application_id = s.application_id and n.version > s.version)
      order by s.submitted_at desc limit ${most * 4})`,
    Prisma.sql`
    (select a.id, 'similar_title', '', similarity(a.title, ${title}) from application a
      where a.title % ${title} and a.submitted_at is not null and a.id <> ${id}::uuid
      order by similarity(a.title, ${title}) desc, a.id limit ${most})`,
    Prisma.sql`
    (select a.id, 'same_domain', split_part(lower(p.email), '@', 2), null::real
       from account p
       join member m on m.user_id = p.id
       join application a on a.organisation_id = m.organisation_id
      where split_part(lower(p.email), '@', 2) = any(${domains}::text[])
        and m.organisation_id <> ${organisationId}::uuid and a.submitted_at is not null
      group by a.id, split_part(lower(p.email), '@', 2)
      order by a.submitted_at desc limit ${most})`,
  ];
  return Prisma.join(lists, " union all ");
}
