import type { Tx } from "~/platform/db.server";
import type { Tie } from "./obstacles";

type Row = { applicationId: string; expertId: string; tie: Tie };

/** What the records say between experts and applications; asked of the coordinator's pages and commands only. */
export type Ties = (applicationId: string, expertId: string) => readonly Tie[];

/**
 * Everything that stands between these applications and any expert. An affiliation that the
 * coordinator has looked at and dismissed stands no longer.
 */
export async function readTies(tx: Tx, applicationIds: readonly string[]): Promise<Ties> {
  const ids = [...applicationIds];
  const rows = await tx.$queryRaw<Row[]>`
    select application_id as "applicationId", user_id as "expertId", 'barred' as tie
      from reading_right where kind = 'barred' and application_id = any(${ids}::uuid[])
    union all
    select application_id, user_id, 'finding_open'
      from conflict_finding where state = 'open' and application_id = any(${ids}::uuid[])
    union all
    select a.id, m.user_id, 'own_organisation'
      from application a join member m on m.organisation_id = a.organisation_id
      where a.id = any(${ids}::uuid[])
    union all
    select s.application_id, s.expert_id, case when s.ended_at is null then 'assigned' else 'ended' end
      from assignment s join review_round r on r.id = s.round_id and r.closed_at is null
      where s.application_id = any(${ids}::uuid[])
    union all
    select a.id, f.user_id, 'affiliated'
      from application a join organisation o on o.id = a.organisation_id
      join affiliation f on f.inn = o.inn or lower(f.organisation_name) = lower(o.name)
      where a.id = any(${ids}::uuid[]) and not exists (
        select from conflict_finding c
         where c.application_id = a.id and c.user_id = f.user_id and c.state = 'dismissed')`;
  const known = new Map<string, Tie[]>();
  for (const { applicationId, expertId, tie } of rows) {
    const key = `${applicationId} ${expertId}`;
    known.set(key, [...(known.get(key) ?? []), tie]);
  }
  return (applicationId, expertId) => known.get(`${applicationId} ${expertId}`) ?? [];
}
