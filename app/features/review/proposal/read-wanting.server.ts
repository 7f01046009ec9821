import type { Actor } from "~/features/accounts";
import { addWorkingDays, moscowDay, type Values } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { coveringStates } from "../assignments/standing";
import { decidingFields, demandsOf, fieldOf } from "../demands/round-demands";
import type { Expert } from "../experts/expert";
import { currentRules, rulesAt } from "../rules/rules.server";
import type { Thresholds } from "../rules/thresholds";
import type { Wanting } from "./proposal";

/** An application in the experts' stage, with who assesses it and what it demands. */
export type Reviewed = Wanting & {
  number: string;
  title: string;
  organisation: string;
  dueAt: Date | null;
  /** Moscow days that an expert invited now would have */
  span: { from: string; until: string };
};

type Row = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  dueAt: Date | null;
  answers: Values | null;
  thresholds: number | null;
  have: string[] | null;
};

/** Those of these applications that are with the experts and may be read by this person. */
export async function readWanting(
  actor: Actor,
  ids: readonly string[],
  experts: readonly Expert[],
): Promise<Reviewed[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    select a.id, a.number, a.title, o.name as organisation, a.due_at as "dueAt",
      (select json_object_agg(e.key, e.value) from jsonb_each(s.answers) e
        where e.key = any(${[...decidingFields]}::text[])) as answers,
      r.thresholds_version as thresholds,
      (select json_agg(x.expert_id) from assignment x
        where x.round_id = r.id and x.state = any(${[...coveringStates]}::assignment_state[])) as have
    from application a
    join organisation o on o.id = a.organisation_id
    join lateral (select answers from submission where application_id = a.id
      order by version desc limit 1) s on true
    left join review_round r on r.application_id = a.id and r.closed_at is null
    where a.id = any(${[...ids]}::uuid[])
      and (a.status = 'expert_review'
        or a.status = 'clarification_requested' and a.asked_from = 'expert_review')
      and not exists (select from reading_right b
        where b.application_id = a.id and b.user_id = ${actor.userId}::uuid and b.kind = 'barred')
    order by a.due_at, a.id`;
  const known = new Map(experts.map((expert) => [expert.id, expert]));
  const thresholds = await thresholdsOf(rows);
  const calendar = await readCalendar();
  return rows.map((row) => {
    const rules = thresholds(row.thresholds);
    const values = row.answers ?? {};
    const until = addWorkingDays(now(), rules.bulletinDays, calendar);
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      organisation: row.organisation,
      dueAt: row.dueAt,
      demands: demandsOf(values, rules),
      field: fieldOf(values),
      have: (row.have ?? []).map((id) => known.get(id) ?? former(id)),
      span: { from: moscowDay(now()), until: moscowDay(until) },
    };
  });
}

/** Somebody who assesses but can no longer be asked: nothing is known of what they can judge. */
function former(id: string): Expert {
  const away = { from: null, until: null };
  return { id, name: "", external: false, competences: [], cap: 0, load: 0, away };
}

/** The thresholds of the rounds' versions, and those in force for what has no round yet. */
async function thresholdsOf(rows: readonly Row[]) {
  const current = (await currentRules(prisma, "thresholds")).body;
  const pinned = new Map<number, Thresholds>();
  for (const { thresholds } of rows) {
    if (thresholds === null || pinned.has(thresholds)) continue;
    pinned.set(thresholds, await rulesAt("thresholds", thresholds));
  }
  return (version: number | null) =>
    version === null ? current : (pinned.get(version) ?? current);
}
