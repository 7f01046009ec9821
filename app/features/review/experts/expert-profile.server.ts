import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { Prisma } from "~/generated/prisma/client";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { isExpert, keepsExperts } from "../access/access";
import { defaultCap } from "./expert";
import { holdsExpertRole } from "./read-experts.server";

export type ExpertProfileView = {
  id: string;
  name: string;
  email: string;
  external: boolean;
  competences: string[];
  cap: number;
  load: number;
  awayFrom: string | null;
  awayUntil: string | null;
  note: string;
  /** 0 until somebody filled it in */
  version: number;
};

const pageSize = 25;

const profiles = Prisma.sql`
  select u.id, u.full_name as name, u.email, 'external_expert' = any(u.staff_roles) as external,
    coalesce(to_json(p.competences), '[]') as competences, coalesce(p.cap, ${defaultCap})::int as cap,
    (select count(*)::int from assignment s
      where s.expert_id = u.id and s.state in ('invited', 'accepted')) as load,
    to_char(p.away_from, 'YYYY-MM-DD') as "awayFrom", to_char(p.away_until, 'YYYY-MM-DD') as "awayUntil",
    coalesce(p.note, '') as note, coalesce(p.version, 0)::int as version
  from account u left join expert_profile p on p.user_id = u.id
  where ${holdsExpertRole} and u.disabled_at is null`;

/** Experts by name, 25 a page, after the expert `after`; 404 for whoever does not keep them. */
export async function listExperts(actor: Actor, after: string | null) {
  if (!keepsExperts(actor)) throw notFound();
  const last = after !== null && z.uuid().safeParse(after).success ? after : null;
  const rows = await prisma.$queryRaw<ExpertProfileView[]>`${profiles}
    and (${last}::uuid is null
      or (u.full_name, u.id) > (select full_name, id from account where id = ${last}::uuid))
    order by u.full_name, u.id limit ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
  return { rows: shown, next, first: last === null };
}

/** Whether this person may change the profile: all of it, their own absence and note, or nothing. */
function profileRights(actor: Actor, userId: string): "all" | "own" | null {
  if (keepsExperts(actor)) return "all";
  return isExpert(actor) && actor.userId === userId ? "own" : null;
}

/** One expert's profile; 404 for whoever may not change it. */
export async function getExpertProfile(actor: Actor, userId: string) {
  const rights = profileRights(actor, userId);
  if (!rights || !z.uuid().safeParse(userId).success) throw notFound();
  const rows = await prisma.$queryRaw<ExpertProfileView[]>`${profiles} and u.id = ${userId}::uuid`;
  const [profile] = rows;
  if (!profile) throw notFound();
  return { profile, rights };
}
