import type { Actor } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { notBarredSql } from "../rights/reading-scope";
import { statusesOfConcern } from "./concern";
import { signsAs } from "./party";
import { type Tier, tiers } from "./tiers";
import { unreadLimit } from "./unread-messages.server";

/** A conversation in which somebody else wrote since the reader last read it. */
export type UnreadTalk = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  tier: Tier;
  /** when the newest of them was written */
  at: Date;
  /** at most 99 */
  unread: number;
};

export type UnreadTalks = { rows: UnreadTalk[]; total: number };

const shown = 6;

/** Messages of each tier that are looked through, the newest first: older ones wait in their applications. */
const looked = 500;

/**
 * The conversations that a member of staff takes part in by role or has spoken in and has not read to
 * the end, newest first. One statement, however many applications and messages there are.
 */
export async function listUnreadTalks(actor: Actor): Promise<UnreadTalks> {
  const party = { side: "staff", roles: actor.staffRoles } as const;
  const own = tiers.filter((tier) => signsAs(party, tier) !== null);
  if (own.length === 0) return { rows: [], total: 0 };
  const matters = own.flatMap((tier) =>
    statusesOfConcern(actor.staffRoles, tier).map((status) => ({ tier, status })),
  );
  const { rows } = await pool.query<UnreadTalk & { total: number }>(
    `with recent as (
       select m.* from unnest($2::message_tier[]) as t(tier)
         cross join lateral (
           select application_id, tier, author_id, created_at from message
            where tier = t.tier order by created_at desc limit $7) m),
     unread as (
       select r.application_id, r.tier, max(r.created_at) as at, least(count(*), $8)::int as unread
         from recent r
         left join message_mark k
           on k.application_id = r.application_id and k.tier = r.tier and k.user_id = $1
        where r.author_id <> $1 and r.created_at > coalesce(k.read_at, '-infinity')
        group by r.application_id, r.tier)
     select a.id, a.number, a.title, o.name as organisation, u.tier, u.at, u.unread,
         (count(*) over ())::int as total
       from unread u
       join application a on a.id = u.application_id
       join organisation o on o.id = a.organisation_id
      where a.organisation_id <> all($3::uuid[])
        and ${notBarredSql("a.id", "$1")}
        and ((u.tier, a.status) in (
            select * from unnest($4::message_tier[], $5::application_status[]))
          or exists (
            select 1 from message s
             where s.application_id = u.application_id and s.tier = u.tier and s.author_id = $1))
      order by u.at desc, a.id, u.tier limit $6`,
    [
      actor.userId,
      own,
      actor.memberships.map((one) => one.organisationId),
      matters.map((one) => one.tier),
      matters.map((one) => one.status),
      shown,
      looked,
      unreadLimit,
    ],
  );
  return {
    rows: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
  };
}
