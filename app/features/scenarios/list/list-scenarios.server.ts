import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import { notBarredSql } from "~/features/applications";
import { listPlaceable } from "~/features/applications/index.server";
import { siteSetting } from "~/features/site/index.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { makesScenarios, readsOpenScenarios, scenarioReaders } from "../access";
import type { ScenarioState } from "../scenario-states";

export type ScenarioRow = {
  id: string;
  name: string;
  state: ScenarioState;
  changedAt: Date;
  by: string;
  candidates: number;
  units: number;
};

const pageSize = 50;
const cursor = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)~([0-9a-f-]{36})$/;

export type ScenariosPageData = Awaited<ReturnType<typeof getScenariosPage>>;

/** The scenarios that this person may read, the last changed first, at most 50 a page. 403 for readers of none. */
export async function getScenariosPage(actor: Actor, after: string | null) {
  if (!scenarioReaders.some((role) => actor.staffRoles.includes(role))) throw forbidden();
  const manages = makesScenarios(actor);
  const [, at, id] = cursor.exec(after ?? "") ?? [];
  const start = at && !Number.isNaN(Date.parse(at)) ? [at, id] : null;
  const open = readsOpenScenarios(actor);
  const [{ rows }, { illustrative }, placeable] = await Promise.all([
    pool.query<ScenarioRow & { key: string }>(
      `select s.id, s.name, s.state::text as state, s.changed_at as "changedAt", w.full_name as by,
              (select count(*)::int from scenario_candidate c where c.scenario_id = s.id
                  and ${notBarredSql("c.application_id", "$1")}) as candidates,
              (select count(*)::int from scenario_placement p where p.scenario_id = s.id
                  and ${notBarredSql("p.application_id", "$1")}) as units,
              to_char(s.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || s.id as key
         from scenario s join account w on w.id = s.created_by_id
        where ${open ? "true" : "s.state <> 'open'"}
          ${start ? "and (s.changed_at, s.id) < ($2::timestamptz, $3::uuid)" : ""}
        order by s.changed_at desc, s.id desc limit ${pageSize + 1}`,
      [actor.userId, ...(start ?? [])],
    ),
    readSetting(siteSetting),
    manages ? listPlaceable(actor) : [],
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    rows: shown.map(({ key: _key, ...row }) => row),
    next: rows.length > pageSize ? (shown.at(-1)?.key ?? null) : null,
    first: start === null,
    manages,
    illustrative,
    placeable,
    /** what makes the form's scenario one however often it is sent */
    key: randomUUID(),
  };
}
