import { describe, expect, it } from "vitest";
import { refreshSearchLexemes } from "~/features/applications/index.server";
import { parseQueueFilter } from "~/features/reports";
import { searchQueue } from "~/features/reports/index.server";
import { pool } from "~/platform/db.server";
import { loadDatabase } from "./load-database";

const url = process.env.DATABASE_URL ?? "";

async function one(text: string): Promise<Record<string, unknown>> {
  return (await pool.query(text)).rows[0];
}

describe("a loaded database", () => {
  it("obeys every constraint and holds what triggers would have kept", async () => {
    await loadDatabase(url, 300);
    expect(
      await one(`select (select count(*)::int from application) as applications,
        (select sum(total)::int from application_counter) as counted,
        (select last from number_counter) = (select count(*) from submission) as numbered,
        (select count(*)::int from application a where submitted_at is not null
           and not exists (select from application_search s where s.application_id = a.id)) as unfound,
        (select count(*)::int from status_change c where not exists (select from lifecycle_edge e
           where e.from_status = c.from_status and e.to_status = c.to_status)) as unlawful,
        (select count(*)::int from member m where not exists
           (select from account a where a.id = m.user_id)) as orphans`),
    ).toEqual({
      applications: 300,
      counted: 300,
      numbered: true,
      unfound: 0,
      unlawful: 0,
      orphans: 0,
    });
  });

  it("has the indexes of the migrations again", async () => {
    expect(
      await one(`select count(*)::int as n from pg_indexes where schemaname = 'public'
        and indexname in ('application_newest', 'application_search_words', 'status_change_actor_id_at_idx')`),
    ).toEqual({ n: 3 });
  });

  it("answers the portal's own sampling of words and its queue", async () => {
    expect(await refreshSearchLexemes()).toBeGreaterThan(100);
    const coordinator = {
      userId: "00000000-0000-7000-8000-000000000000",
      fullName: "Координатор",
      email: "coordinator@load.example",
      locale: "ru" as const,
      staffRoles: ["coordinator" as const],
      memberships: [],
    };
    const find = async (q: string) => {
      const { rows } = await searchQueue(coordinator, parseQueueFilter(new URLSearchParams({ q })));
      return rows.map((row) => row.number);
    };
    const wanted = await one(`select a.number, a.title, o.inn from application a
      join organisation o on o.id = a.organisation_id where a.number = 'ММК-2026-0042'`);
    for (const q of [wanted.number, wanted.inn, wanted.title]) {
      expect(await find(String(q))).toContain("ММК-2026-0042");
    }
  });
});
