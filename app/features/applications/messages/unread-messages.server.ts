import { pool } from "~/platform/db.server";
import type { Tier } from "./tiers";

/** Beyond this nobody needs the number. */
export const unreadLimit = 99;

/** How many messages of others a person has not read in each conversation, at most 99 each. */
export async function countUnreadMessages(
  reader: { userId: string },
  applicationId: string,
  tiers: readonly Tier[],
): Promise<Partial<Record<Tier, number>>> {
  if (tiers.length === 0) return {};
  const { rows } = await pool.query<{ tier: Tier; unread: number }>(
    `select t.tier, (
        select count(*)::int from (
          select 1 from message m
           where m.application_id = $1 and m.tier = t.tier and m.author_id <> $2
             and m.created_at > coalesce(k.read_at, '-infinity') limit $4) counted) as unread
       from unnest($3::message_tier[]) as t(tier)
       left join message_mark k on k.application_id = $1 and k.tier = t.tier and k.user_id = $2`,
    [applicationId, reader.userId, tiers, unreadLimit],
  );
  return Object.fromEntries(rows.map((row) => [row.tier, row.unread]));
}

/** The same for the company's conversation of several applications at once; those with none are left out. */
export async function countUnreadByApplication(
  reader: { userId: string },
  applicationIds: readonly string[],
): Promise<Record<string, number>> {
  if (applicationIds.length === 0) return {};
  const { rows } = await pool.query<{ id: string; unread: number }>(
    `select a.id, counted.unread
       from unnest($2::uuid[]) as a(id)
       left join message_mark k
         on k.application_id = a.id and k.tier = 'applicant' and k.user_id = $1
       cross join lateral (
         select count(*)::int as unread from (
           select 1 from message m
            where m.application_id = a.id and m.tier = 'applicant' and m.author_id <> $1
              and m.created_at > coalesce(k.read_at, '-infinity') limit $3) one) counted
      where counted.unread > 0`,
    [reader.userId, applicationIds, unreadLimit],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.unread]));
}
