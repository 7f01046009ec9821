import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { inTransaction, pool } from "~/platform/db.server";
import { recordAudit } from "./record-audit.server";
import { verifyAudit } from "./verify-audit.server";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());

/** What somebody with the owner's password could do: the guards switched off. */
async function tamper(sql: string): Promise<void> {
  await owner.query("set session_replication_role = replica");
  await owner.query(sql);
  await owner.query("set session_replication_role = origin");
}

function record(subjectId: string, comment = "как было"): Promise<void> {
  return inTransaction((tx) =>
    recordAudit(tx, {
      actorId: null,
      actorRole: "clock",
      action: "application.moved",
      subjectType: "application",
      subjectId,
      fromState: "submitted",
      toState: "intake_check",
      before: { revision: 1, dueAt: null },
      after: { revision: 2, note: '«кавычки», "двойные" и \\ обратная' },
      comment,
    }),
  );
}

beforeEach(async () => {
  await tamper(`truncate audit_event; update audit_head set seq = 0, hash = repeat('0', 64)`);
  for (let serial = 1; serial <= 8; serial++) await record(`a${serial}`);
});

describe("an untouched record", () => {
  it("verifies, and so does an empty one", async () => {
    expect(await verifyAudit()).toEqual({ events: 8, faults: [] });
    await tamper(`truncate audit_event; update audit_head set seq = 0, hash = repeat('0', 64)`);
    expect(await verifyAudit()).toEqual({ events: 0, faults: [] });
  });

  it("stays one chain without gaps under simultaneous writers and rolled-back ones", async () => {
    const failing = () =>
      inTransaction(async (tx) => {
        await recordAudit(tx, {
          actorId: null,
          actorRole: "clock",
          action: "setting.changed",
          subjectType: "setting",
          subjectId: "undone",
        });
        throw new Error("undone");
      }).catch(() => {});
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? failing() : record(`p${index}`))),
    );
    expect(await verifyAudit()).toEqual({ events: 23, faults: [] });
    const { rows } = await pool.query("select 1 from audit_event where subject_id = 'undone'");
    expect(rows).toEqual([]);
  });

  it("verifies while others go on writing", async () => {
    const writing = Promise.all(Array.from({ length: 60 }, (_, index) => record(`w${index}`)));
    for (let walk = 0; walk < 15; walk++) expect((await verifyAudit()).faults).toEqual([]);
    await writing;
  });

  it("verifies whatever time zone the reader's session is in", async () => {
    await atTime(new Date("2026-12-31T23:59:59.999Z"), () => record("midnight"));
    const client = await pool.connect();
    try {
      for (const zone of ["Asia/Vladivostok", "America/New_York"]) {
        await client.query(`set timezone = '${zone}'`);
        const { rows } = await client.query(
          "select count(*)::int as bad from audit_event e where audit_hash(e) <> hash",
        );
        expect(rows, zone).toEqual([{ bad: 0 }]);
      }
    } finally {
      await client.query("set timezone = 'UTC'");
      client.release();
    }
  });
});

describe("a tampered record", () => {
  it.each([
    ["comment", "comment = 'как стало'"],
    ["reason", "reason_code = 'FINANCE'"],
    ["actor", "actor_id = gen_random_uuid()"],
    ["role", "actor_role = 'chair'"],
    ["time", "at = at + interval '1 microsecond'"],
    ["state", "to_state = 'approved'"],
    ["values before", `before = '{"revision": 7}'`],
    ["values after", "after = null"],
    ["subject", "subject_id = 'b4'"],
  ])("is found when the %s of a row is changed", async (_what, set) => {
    await tamper(`update audit_event set ${set} where seq = 4`);
    expect((await verifyAudit()).faults).toEqual([{ seq: "4", fault: "changed" }]);
  });

  it("is found when the changed row got a fitting hash of its own", async () => {
    await tamper(`
      update audit_event set comment = 'как стало' where seq = 4;
      update audit_event e set hash = audit_hash(e) where seq = 4`);
    expect((await verifyAudit()).faults).toEqual([{ seq: "5", fault: "broken_link" }]);
  });

  it("is found when the whole rest of the chain was computed anew but the head was not", async () => {
    await tamper("update audit_event set comment = 'как стало' where seq = 7");
    await tamper("update audit_event e set hash = audit_hash(e) where seq = 7");
    await tamper(
      `update audit_event set prev_hash = (select hash from audit_event where seq = 7) where seq = 8`,
    );
    await tamper("update audit_event e set hash = audit_hash(e) where seq = 8");
    expect((await verifyAudit()).faults.map((one) => one.fault)).toEqual(["cut_off"]);
  });

  it("is found when a row was removed", async () => {
    await tamper("delete from audit_event where seq = 4");
    expect((await verifyAudit()).faults).toEqual([{ seq: "4", fault: "missing" }]);
  });

  it("is found when a row was removed and the rest moved up", async () => {
    await tamper(`
      delete from audit_event where seq = 4;
      update audit_event set seq = seq - 1 where seq = 5;
      update audit_event set seq = seq - 1 where seq = 6;
      update audit_event set seq = seq - 1 where seq = 7;
      update audit_event set seq = seq - 1 where seq = 8;
      update audit_head set seq = 7`);
    const { faults } = await verifyAudit();
    expect(faults[0]?.seq).toBe("4");
    expect(faults.length).toBeGreaterThan(0);
  });

  it("is found when two rows changed places", async () => {
    await tamper(`
      update audit_event set seq = -1 where seq = 3;
      update audit_event set seq = 3 where seq = 6;
      update audit_event set seq = 6 where seq = -1`);
    const { faults } = await verifyAudit();
    const seqs = faults.map((one) => one.seq);
    expect(seqs).toContain("3");
    expect(seqs).toContain("6");
  });

  it("is found when a row was put in between", async () => {
    await tamper(`
      insert into audit_event select (jsonb_populate_record(e, '{"seq": 9, "comment": "не было"}')).* from audit_event e where seq = 8`);
    const { faults } = await verifyAudit();
    expect(faults.map((one) => one.fault)).toContain("broken_link");
  });

  it("is found when the newest rows were cut off", async () => {
    await tamper("delete from audit_event where seq > 6");
    expect((await verifyAudit()).faults).toEqual([{ seq: "7", fault: "cut_off" }]);
  });

  it("is found when everything was emptied", async () => {
    await tamper("truncate audit_event");
    expect((await verifyAudit()).faults).toEqual([{ seq: "1", fault: "cut_off" }]);
  });

  it("is found when the first row is gone", async () => {
    await tamper("delete from audit_event where seq = 1");
    expect((await verifyAudit()).faults).toEqual([{ seq: "1", fault: "missing" }]);
  });
});

describe("the portal's own connection", () => {
  it.each([
    "update audit_event set comment = 'x'",
    "delete from audit_event",
    "truncate audit_event",
    "update audit_head set seq = 0",
    "delete from audit_head",
    "alter table audit_event disable trigger all",
    "set session_replication_role = replica",
  ])("cannot: %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: "42501" });
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
