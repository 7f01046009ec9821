import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { openStates } from "../assignments/standing";
import { defaultCap, type Expert } from "./expert";

const most = 500;

/** Whether the account `u` holds an expert's role, as the index of experts has it. */
export const holdsExpertRole = Prisma.raw(
  "u.staff_roles && '{expert,external_expert}'::staff_role[]",
);

type Row = Omit<Expert, "away" | "competences"> & {
  competences: string[] | null;
  awayFrom: string | null;
  awayUntil: string | null;
};

/** Everybody who can be asked now, by name, or those of the ids; whoever holds no expert's role is missing. */
export async function readExperts(tx: Tx, ids?: readonly string[]): Promise<Expert[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select u.id, u.full_name as name, 'external_expert' = any(u.staff_roles) as external,
      p.competences, coalesce(p.cap, ${defaultCap})::int as cap,
      (select count(*)::int from assignment s
        where s.expert_id = u.id and s.state = any(${openStates}::assignment_state[])) as load,
      to_char(p.away_from, 'YYYY-MM-DD') as "awayFrom", to_char(p.away_until, 'YYYY-MM-DD') as "awayUntil"
    from account u left join expert_profile p on p.user_id = u.id
    where ${holdsExpertRole} and u.disabled_at is null
      and (${ids === undefined} or u.id = any(${[...(ids ?? [])]}::uuid[]))
    order by u.full_name, u.id limit ${most}`;
  return rows.map(({ awayFrom, awayUntil, competences, ...row }) => ({
    ...row,
    competences: competences ?? [],
    away: { from: awayFrom, until: awayUntil },
  }));
}

/** Holds these people's loads until the transaction ends: of two who count on the same place one waits. */
export async function lockExperts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select from account where id = any(${[...ids]}::uuid[]) order by id for no key update`;
}
