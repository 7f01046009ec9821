import type { Actor } from "~/features/accounts";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { cloneDatabase, startTestDatabases } from "~/platform/testing/test-databases.server";
import { ask } from "../support/ask";
import { fillSpace, siteSize } from "./data/fill-space";
import { report, type TableRow } from "./report";

const samples = 30;

/** Times of something done again and again, after twice beforehand. */
async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  await work();
  await work();
  const times: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other);
}

const rowOf = (what: string, times: readonly number[], kilobytes: number | "" = ""): TableRow => ({
  what,
  "ms, middle": times[Math.floor(times.length / 2)] ?? 0,
  "ms, p95": times[Math.floor(times.length * 0.95)] ?? 0,
  "kB of a page": kilobytes,
});

/**
 * The site with 2,000 units and 5,000 allocations over forty quarters: what it takes to judge one
 * application against all of it, its pages, and fifty tries for one unit at once.
 */
export async function measureSpace(): Promise<void> {
  const databases = await startTestDatabases();
  const database = await cloneDatabase(databases.serverUrl, databases.template);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "warn",
  });
  const { closeDatabase } = await import("~/platform/db.server");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { actorOf, seedStaff } = await import("../../prisma/seed/people");
  await seedStaff();
  const leasing = await actorOf("leasing@imc.example");
  const other = await makeApplication({ status: "technical_review" });
  const { id } = await makeApplication({ sample: "pharma", status: "technical_review" });
  await fillSpace(other.id, leasing.userId);
  const cookie = (await openSessionFor(leasing.email)).split(";")[0] ?? "";
  const portal = await startPortal(database.url, { LOG_LEVEL: "error" });
  try {
    const rows: TableRow[] = [await judged(leasing, id)];
    const pages = [`/admin/applications/${id}/allocation`, "/admin/site/loads?years=10"];
    for (const path of pages) {
      const { body } = await ask(portal.address, path, { cookie });
      const times = await timesOf(() => ask(portal.address, path, { cookie }));
      rows.push(rowOf(path.replace(id, ":id"), times, body.length / 1000));
    }
    rows.push(await race(leasing));
    const { units, allocations, quarters } = siteSize;
    const title = `The site: ${units} units, ${allocations} allocations, ${quarters} quarters`;
    report("space", title, rows, rows);
  } finally {
    await portal.stop();
    await closeDatabase();
    await database.drop();
    await databases.stop();
  }
}

/** One application against all units, from the database to the sorted answer. */
async function judged(leasing: Actor, id: string): Promise<TableRow> {
  const { getAllocationPage } = await import("~/features/applications/index.server");
  const query = new URLSearchParams();
  const page = await getAllocationPage(leasing, id, query);
  const counts = page.chosen?.counts;
  const all = counts ? counts.fits + counts.fits_with_works + counts.does_not_fit : 0;
  if (all !== siteSize.units) throw new Error(`judged ${all} units, not ${siteSize.units}`);
  return rowOf(
    "one application, all units",
    await timesOf(() => getAllocationPage(leasing, id, query)),
  );
}

/** Fifty applications' tries for one unit. */
async function race(leasing: Actor): Promise<TableRow> {
  const { takeSpace } = await import("~/features/applications/index.server");
  const { quarterOf } = await import("~/features/site");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeBuilding } = await import("../../prisma/factories/site");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{}]);
  const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  const ids: string[] = [];
  for (let index = 0; index < 50; index += 1) {
    ids.push((await makeApplication({ status: "technical_review" })).id);
  }
  const quarters = { from: quarterOf(2028, 1), until: quarterOf(2038, 1) };
  const began = performance.now();
  const results = await Promise.all(
    ids.map((one) => {
      const input = { command: "hold", phase: 0, units: [code], quarters, waiver: "" } as const;
      return takeSpace(leasing, one, input);
    }),
  );
  const taken = performance.now() - began;
  const won = results.filter((one) => one.ok).length;
  const refused = results.filter((one) => !one.ok && one.refusal.code === "taken").length;
  return rowOf(`fifty tries at once: ${won} won, ${refused} refused`, [taken]);
}
