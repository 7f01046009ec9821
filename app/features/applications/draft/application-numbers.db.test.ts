import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { consentsGiven, makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { expectUntouched } from "./submission-traces.testing";
import { submitApplication } from "./submit-application.server";

let owner: Actor;
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  await seedStaff();
  ({ owner } = await makeCompany());
});
afterAll(() => database.end());

const submit = (id: string, more = {}) =>
  submitApplication(owner, id, { ...consentsGiven, ...more });

const submitAt = (instant: string, id: string) => atTime(new Date(instant), () => submit(id));

/** Numbers given so far in the order of their serials. */
async function serials(year: number): Promise<number[]> {
  const rows = await prisma.application.findMany({
    where: { number: { startsWith: `ММК-${year}-` } },
    select: { number: true },
  });
  return rows.map((row) => Number(row.number?.split("-")[2])).sort((one, two) => one - two);
}

/** Makes the last write of a submission fail for these applications, as a broken disk would. */
async function doom(ids: readonly string[]): Promise<void> {
  await database.query(`
    create table if not exists doomed (id uuid);
    grant select on doomed to imc_app;
    create or replace function fail_doomed() returns trigger language plpgsql as $$
    begin
      if exists (select from doomed where id = new.application_id) then raise exception 'doomed'; end if;
      return new;
    end $$;
    create or replace trigger doomed before insert on application_search
      for each row execute function fail_doomed()`);
  for (const id of ids) await database.query("insert into doomed values ($1)", [id]);
}

describe("a failure in the midst", () => {
  it("leaves nothing behind, and the number goes to the next", async () => {
    const [lost, next] = [await makeDraft(owner), await makeDraft(owner)];
    await doom([lost]);
    const before = await serials(2026);
    const jobs = await database.query(
      "select count(*)::int as count from graphile_worker._private_jobs",
    );
    await expect(submit(lost)).rejects.toThrow();
    await expectUntouched(lost);
    const after = await database.query(
      "select count(*)::int as count from graphile_worker._private_jobs",
    );
    expect(after.rows).toEqual(jobs.rows);
    await submit(next);
    expect(await serials(2026)).toEqual([...before, (before.at(-1) ?? 0) + 1]);
    expect((await verifyAudit()).faults).toEqual([]);
  });
});

describe("numbering", () => {
  it("has no gaps and no doubles under thirty at once, a third of them failing", async () => {
    const drafts: string[] = [];
    for (let count = 0; count < 30; count++) drafts.push(await makeDraft(owner));
    await doom(drafts.filter((_, index) => index % 6 === 0));
    const before = await serials(2026);
    const results = await Promise.allSettled(
      drafts.map((id, index) => submit(id, index % 6 === 1 ? { consents: [] } : {})),
    );
    const numbers = results.flatMap((result) =>
      result.status === "fulfilled" && result.value.ok ? [result.value.value.number] : [],
    );
    expect(numbers).toHaveLength(20);
    expect(new Set(numbers).size).toBe(20);
    const last = before.at(-1) ?? 0;
    expect(await serials(2026)).toEqual([
      ...before,
      ...Array.from({ length: 20 }, (_, index) => last + index + 1),
    ]);
    expect((await verifyAudit()).faults).toEqual([]);
  }, 60_000);

  it("begins anew with the year in Moscow", async () => {
    const [old, first, second] = [
      await makeDraft(owner),
      await makeDraft(owner),
      await makeDraft(owner),
    ];
    const number = async (instant: string, id: string) => {
      const result = await submitAt(instant, id);
      return result.ok ? result.value.number : result.refusal.code;
    };
    expect(await number("2026-12-31T20:59:59Z", old)).toMatch(/^ММК-2026-/);
    expect(await number("2026-12-31T21:00:00Z", first)).toBe("ММК-2027-0001");
    expect(await number("2027-01-01T09:00:00Z", second)).toBe("ММК-2027-0002");
  });
});
