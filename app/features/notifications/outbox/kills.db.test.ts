import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mischief, startSmtp } from "./smtp.testing";

const letters = 10_000;
const people = 200;
const kills = 6;
const atOnce = 8;

/** Even numbers between 0 and 1, the same in every run (mulberry32). */
let seed = 7;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const mischiefs: Mischief[] = [
  { at: "rcpt", code: 451 },
  { at: "data", code: 452 },
  { at: "mid_data" },
  { at: "after_data" },
  { at: "hang" },
];
/** One way in a hundred goes wrong, each time differently. */
function plan(): Mischief | null {
  if (random() > 0.005) return null;
  return mischiefs[Math.floor(random() * mischiefs.length)] ?? null;
}

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let db: typeof import("~/platform/db.server");
let notifications: typeof import("../index.server");
let worker: ChildProcess | undefined;

beforeAll(async () => {
  smtp = await startSmtp(plan, 2_000);
  process.env.SMTP_URL = smtp.url;
  db = await import("~/platform/db.server");
  notifications = await import("../index.server");
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await smtp.stop();
});

/** The portal's own worker in a process of its own. */
async function work(): Promise<ChildProcess> {
  const child = fork(path.resolve("app/features/notifications/outbox/work-jobs.testing.ts"), {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "silent",
      JOBS_AT_ONCE: String(atOnce),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
  });
  return child;
}

const count = async (sql: string) => (await db.pool.query<{ n: number }>(sql)).rows[0]?.n ?? 0;

/** The tries that failed come back at once: the test has no days to wait. */
const hurry = () =>
  db.pool.query(
    "update graphile_worker._private_jobs set run_at = now() where locked_at is null and run_at > now()",
  );

async function told(): Promise<void> {
  const { rows } = await db.pool.query<{ id: string }>(
    `insert into account (id, email, full_name, created_at, updated_at)
     select gen_random_uuid(), 'p' || n || '@mail.example', 'Л', now(), now()
       from generate_series(1, ${people}) n returning id`,
  );
  const userIds = rows.map(({ id }) => id);
  for (let round = 0; round < letters / people; round += 1) {
    await db.inTransaction((tx) =>
      notifications.notify(tx, {
        userIds,
        kind: "application_your_turn",
        href: "/admin/applications/1",
        params: { number: "ММК-2026-0001", title: `Завод ${round}`, status: "Подана" },
      }),
    );
  }
}

it(`${letters} letters survive ${kills} killed processes and a faulty server: none lost, doubles only of those in flight`, async () => {
  await told();
  const began = performance.now();
  worker = await work();
  let killed = 0;
  for (const end = Date.now() + 240_000; Date.now() < end; ) {
    const left = await count("select count(*)::int as n from notice where mail = 'queued'");
    if (left === 0) break;
    const due = letters - ((killed + 1) * letters) / (kills + 1);
    if (killed < kills && left <= due) {
      await new Promise((resolve) => setTimeout(resolve, random() * 100));
      const gone = new Promise((resolve) => worker?.once("exit", resolve));
      worker.kill("SIGKILL");
      await gone;
      killed += 1;
      worker = await work();
    }
    await hurry();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = (performance.now() - began) / 1_000;

  const { rows } = await db.pool.query<{ id: string; mail: string }>("select id, mail from notice");
  const states = new Set(rows.map(({ mail }) => mail));
  const ids = smtp.received.map(({ id }) => id);
  const distinct = new Set(ids);
  const doubles = ids.length - distinct.size;
  const cut = smtp.unsaid();
  console.log(
    `${letters} letters in ${seconds.toFixed(0)} s (${(letters / seconds).toFixed(0)}/s), ${killed} kills, ${doubles} doubles, ${cut} taken without saying so`,
  );
  expect(killed).toBe(kills);
  expect(states, "every letter was sent").toEqual(new Set(["sent"]));
  expect(
    rows.filter(({ id }) => !distinct.has(id)),
    "lost",
  ).toEqual([]);
  expect(distinct.size, "under the Message-ID of their notice alone").toBe(letters);
  expect(doubles, "only what was in flight is doubled").toBeLessThanOrEqual(kills * atOnce + cut);
  expect(
    await count(
      "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail_notice'",
    ),
  ).toBe(0);
}, 300_000);
