import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "~/features/accounts";
import {
  type ApplicationStatus,
  allStatuses,
  applicantTypes,
  statusRow,
  tracks,
} from "~/features/applications";
import { atTime } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { sorts } from "./cursor";
import { changeFilter, type PageSize, parseQueueFilter, type QueueFilter } from "./filters";
import { searchQueue } from "./search-queue.server";
import { queueStatuses, statusesWaitingFor } from "./status-sets";

const present = new Date("2026-11-20T09:00:00Z");
let coordinator: Actor;

type Row = {
  id: string;
  status: ApplicationStatus;
  applicant_type: string;
  track: string;
  submitted_at: Date | null;
  due_at: Date | null;
  total_area: number | null;
};
let rows: Row[];

/** Few different dates and areas, so that many rows stand level and only the id tells them apart. */
beforeAll(async () => {
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
  const company = await makeCompany();
  await pool.query(
    `insert into application (id, number, organisation_id, applicant_type, track, status, revision, title,
       total_area, created_by_id, created_at, updated_at, submitted_at, status_since, due_at, asked_from)
     select gen_random_uuid(),
       case when unsent then null else 'ММК-2026-' || (1000 + i) end, $1,
       (enum_range(null::applicant_type))[1 + i * 7 % 6], (enum_range(null::participation_track))[1 + i * 5 % 3],
       status, 1, 'Проект ' || i, nullif(i % 5, 0) * 100, $2, at, at,
       case when unsent then null else at end, at,
       case when i % 4 = 0 then null else timestamptz '2026-11-18' + (i % 6) * interval '1 day 3.000007 seconds' end,
       case when status = 'clarification_requested' then 'intake_check'::application_status end
     from generate_series(1, 160) i,
       lateral (select (enum_range(null::application_status))[1 + i * 11 % 26] as status) s,
       lateral (select status in ('draft', 'expired') or status = 'withdrawn' and i % 2 = 0 as unsent,
         timestamptz '2026-10-01' + (i % 9) * interval '1 day 0.000001 seconds' as at) t`,
    [company.id, company.owner.userId],
  );
  rows = (
    await pool.query<Row>(
      `select id, status, applicant_type, track, submitted_at, due_at, total_area::float8
         from application order by id`,
    )
  ).rows;
});

const read = (filter: QueueFilter, who: Actor = coordinator) =>
  atTime(present, () => searchQueue(who, filter));
const all = parseQueueFilter(new URLSearchParams());

function admits(filter: QueueFilter, row: Row): boolean {
  const cluster = statusRow(row.status).mover === "cluster";
  return (
    row.submitted_at !== null &&
    queueStatuses.includes(row.status) &&
    (filter.status.length === 0 || filter.status.includes(row.status)) &&
    (filter.applicant_type ?? row.applicant_type) === row.applicant_type &&
    (filter.track ?? row.track) === row.track &&
    (!filter.mine || statusesWaitingFor(["coordinator"]).includes(row.status)) &&
    (!filter.late || (cluster && row.due_at !== null && row.due_at < present)) &&
    (filter.sort !== "deadline" || row.due_at !== null) &&
    (filter.sort !== "area" || row.total_area !== null)
  );
}

const filters: fc.Arbitrary<QueueFilter> = fc
  .record({
    status: fc.subarray(queueStatuses, { maxLength: 6 }),
    applicant_type: fc.option(fc.constantFrom(...applicantTypes)),
    track: fc.option(fc.constantFrom(...tracks)),
    late: fc.boolean(),
    mine: fc.boolean(),
    sort: fc.constantFrom(...sorts),
    size: fc.integer({ min: 1, max: 30 }) as fc.Arbitrary<PageSize>,
  })
  .map((change) => changeFilter(all, change));

/** The pages of a filter from the first to the last. */
async function walk(filter: QueueFilter, who = coordinator) {
  const pages = [await read(filter, who)];
  for (let last = pages[0]; last?.next; last = pages.at(-1)) {
    pages.push(await read({ ...filter, after: last.next, before: null }, who));
  }
  return pages;
}

describe("of what the reader is barred from, the queue", () => {
  it("shows, finds and counts nothing in any filter, sort, page or counter", async () => {
    const barred = await makeAccount({ staffRoles: ["coordinator"] });
    const hidden = new Set(rows.filter((_, index) => index % 3 === 0).map((row) => row.id));
    await pool.query(
      `insert into reading_right (application_id, user_id, kind, ground, set_at)
       select id, $1, 'barred', 'found', now() from unnest($2::uuid[]) id`,
      [barred.userId, [...hidden]],
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const pages = await walk(filter, barred);
        const shown = pages.flatMap((page) => page.rows.map((row) => row.id));
        const wanted = rows.filter((row) => admits(filter, row) && !hidden.has(row.id));
        expect(shown.sort()).toEqual(wanted.map((row) => row.id));
        expect(pages[0]?.total).toEqual({ count: wanted.length, more: false });
      }),
      { numRuns: 40 },
    );
    const { counters } = await read(all, barred);
    const visible = rows.filter((row) => admits(all, row) && !hidden.has(row.id));
    for (const status of queueStatuses) {
      const counted = counters.filter((one) => one.status === status);
      const total = visible.filter((row) => row.status === status).length;
      expect(
        counted.reduce((sum, one) => sum + one.total, 0),
        status,
      ).toBe(total);
    }
  });
});

describe("the queue", () => {
  it("shows every row of any filter once, in order, whatever the page's size", async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const pages = await walk(filter);
        const shown = pages.flatMap((page) => page.rows);
        const wanted = rows.filter((row) => admits(filter, row));
        expect(shown.map((row) => row.id).sort()).toEqual(wanted.map((row) => row.id));
        expect(pages[0]?.total).toEqual({ count: wanted.length, more: false });
        const keys = shown.map((row) =>
          filter.sort === "newest"
            ? -row.submittedAt.getTime()
            : filter.sort === "deadline"
              ? (row.dueAt?.getTime() ?? 0)
              : -(row.totalArea ?? 0),
        );
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it("goes back over the very same pages", async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const pages = await walk(filter);
        for (let index = pages.length - 1; index > 0; index -= 1) {
          const cursor = pages[index]?.previous ?? null;
          const back = await read({ ...filter, after: null, before: cursor });
          expect(back.rows).toEqual(pages[index - 1]?.rows);
          expect(back.previous === null).toBe(index === 1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("never shows a draft, nor what was withdrawn before it was submitted", async () => {
    const { rows: shown, counters } = await read({ ...all, size: 100 });
    const statuses = new Set(shown.map((row) => row.status));
    expect(statuses.has("draft")).toBe(false);
    const withdrawn = rows.filter((row) => row.status === "withdrawn" && row.submitted_at);
    const counted = counters.filter((counter) => counter.status === "withdrawn");
    expect(counted.reduce((sum, counter) => sum + counter.total, 0)).toBe(withdrawn.length);
    expect(counters.some((counter) => ["draft", "expired"].includes(counter.status))).toBe(false);
  });

  it("is closed to experts and to applicants", async () => {
    const expert = await makeAccount({ staffRoles: ["expert"] });
    const { owner } = await makeCompany();
    for (const person of [expert, owner]) {
      await expect(read(all, person)).rejects.toMatchObject({ status: 403 });
    }
  });

  it("shows the same however many rows a page has, with as many statements", async () => {
    const query = vi.spyOn(pool, "query");
    const count = async (filter: QueueFilter) => {
      query.mockClear();
      await read(filter);
      return query.mock.calls.length;
    };
    for (const sort of sorts) {
      const few = await count({ ...all, sort });
      expect(few).toBeLessThanOrEqual(3);
      expect(await count({ ...all, sort, size: 100 })).toBe(few);
    }
    expect(await count({ ...all, q: "проект" })).toBeLessThanOrEqual(4);
    query.mockRestore();
  });

  it("knows every status", () => {
    expect(allStatuses.filter((status) => !queueStatuses.includes(status))).toEqual([
      "draft",
      "expired",
    ]);
  });
});
