import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, change, draft, refused, sampleRows, submitted } from "./db-refusals.testing";

const privilege = "42501";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query(sampleRows);
});

afterAll(() => owner.end());

/** PostgreSQL's error code for these statements, or null when it took them all; nothing is kept. */
async function refusal(role: "owner" | "imc_app", sql: string): Promise<string | null> {
  await owner.query("begin");
  try {
    if (role === "imc_app") await owner.query("set local role imc_app");
    await owner.query(sql);
    await owner.query("set constraints all immediate");
    return null;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError) return fault.code ?? "unknown";
    throw fault;
  } finally {
    await owner.query("rollback");
  }
}

for (const [area, cases] of Object.entries(refused)) {
  describe(`of ${area} the database refuses`, () => {
    it.each(cases)("%s", async (_what, sql, code) => {
      expect(await refusal("owner", sql)).toBe(code);
    });
  });
}

describe("what is written once", () => {
  const tables = ["audit_event", "submission", "status_change", "consent_record"];
  const ways = (table: string) => [
    `update ${table} set ${table === "audit_event" ? "comment = 'x'" : table === "submission" ? "answers = '{}'" : table === "status_change" ? "comment = 'x'" : "locale = 'en'"}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ];
  it.each(tables)("%s is not changed, removed or emptied by anybody", async (table) => {
    for (const sql of ways(table)) {
      expect(await refusal("owner", sql), sql).toBe(privilege);
      expect(await refusal("imc_app", sql), sql).toBe(privilege);
    }
  });
});

describe("the portal's own role", () => {
  it.each([
    ["forges the audit's head", "update audit_head set seq = 0"],
    ["adds a way to the lifecycle", "insert into lifecycle_edge values ('draft', 'approved')"],
    ["removes an application", `delete from application where id = '${draft}'`],
    ["forgets the numbers given", "delete from number_counter"],
    ["switches a trigger off", "alter table audit_event disable trigger all"],
    ["switches all triggers off", "set session_replication_role = replica"],
    ["makes a table", "create table loot (x int)"],
    ["rewrites the history of migrations", "delete from _prisma_migrations"],
    ["makes a role", "create role intruder superuser"],
  ])("never %s", async (_what, sql) => {
    expect(await refusal("imc_app", sql)).toBe(privilege);
  });

  it("adds to the audit, and the chain is made by the database whatever was given", async () => {
    await owner.query("begin");
    await owner.query("set local role imc_app");
    const { rows } = await owner.query<{ seq: string; chained: boolean }>(`
      insert into audit_event (seq, at, actor_role, action, subject_type, subject_id, prev_hash, hash)
      values (77, ${at}, 'owner', 'forged', 'application', 'x', 'forged', 'forged')
      returning seq::text, hash <> 'forged' and prev_hash <> 'forged' as chained`);
    await owner.query("rollback");
    expect(rows).toEqual([{ seq: "2", chained: true }]);
  });
});

describe("counters", () => {
  it("are what a count would give, after steps and removals", async () => {
    await owner.query("begin");
    await owner.query(change(submitted, "status = 'intake_check', revision = 3"));
    await owner.query(`delete from section_draft where application_id = '${draft}'`);
    await owner.query(`delete from application where id = '${draft}'`);
    const { rows } = await owner.query(`
      select status::text, applicant_type::text, track::text, total::int from application_counter where total <> 0
      except select status::text, applicant_type::text, track::text, count(*)::int from application group by 1, 2, 3`);
    const { rows: stored } = await owner.query(
      "select sum(total)::int as total from application_counter",
    );
    await owner.query("rollback");
    expect(rows).toEqual([]);
    expect(stored).toEqual([{ total: 1 }]);
  });
});
