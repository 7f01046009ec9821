import { gzipSync } from "node:zlib";
import pg from "pg";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { startTestDatabases } from "~/platform/testing/test-databases.server";
import { databaseAt } from "~/platform/testing/throwaway-cluster.server";
import { report, type TableRow } from "./report";

const units = 2_000;
const allocations = 5_000;
/** 2026 to 2035 */
const firstQuarter = 8_104;
const quarters = 40;
const warmUp = 5;

/** Twelve buildings of eight floors with twenty units each, and more until there are enough. */
const site = `
  insert into plot (id, code, name_ru, name_en, area_m2, outline, position)
    values ('00000000-0000-7000-8000-000000000001', 'P1', 'Участок', 'Plot', 194000,
      '[[0,0],[440,0],[440,440],[0,440]]', 0);
  insert into building (id, plot_id, code, name_ru, name_en, stage, available_from, outline, position, published)
    select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'B' || i, 'Корпус ' || i, 'Building ' || i,
      'commissioned', ${firstQuarter}, jsonb_build_array(
        jsonb_build_array(x, y), jsonb_build_array(x + 90, y),
        jsonb_build_array(x + 90, y + 100), jsonb_build_array(x, y + 100)), i, true
      from generate_series(0, 12) i, lateral (select i % 4 * 110 as x, i / 4 * 110 as y) at;
  insert into floor (id, building_id, level, area_m2)
    select gen_random_uuid(), id, level, 9000 from building, generate_series(1, 8) level;
  insert into unit (id, floor_id, code, area_m2, from_quarter, height_m, floor_kn, max_bsl, fire_category, szz_class,
      gmp_readiness, compartment, outline)
    select gen_random_uuid(), f.id, b.code || '-' || f.level || '-' || i, 400, ${firstQuarter}, 4.2, 7.5, 2, 'v2', 'v',
      'shell', b.code || '-' || f.level, '[[0,0],[20,0],[20,20],[0,20]]'
      from floor f join building b on b.id = f.building_id, generate_series(1, 20) i
     order by b.position, f.level, i limit ${units};
  insert into unit_space (unit_id, space_type, area_m2)
    select id, type, 100 from unit, unnest(array['lab_rd', 'gmp_c', 'office', 'tech']) type;`;

/** Each unit is kept two or three times one after another. */
const kept = `
  insert into allocation (id, unit_id, application_id, phase, state, from_quarter, until_quarter, created_at, created_by_id)
    select gen_random_uuid(), u.id, $1, 0, (array['reserved', 'contracted'])[1 + n % 2]::allocation_state,
      ${firstQuarter} + turn * 13 + n % 5, ${firstQuarter} + turn * 13 + n % 5 + 8, now(), $2
      from (select id, row_number() over (order by code) as n from unit) u, generate_series(0, 2) turn
     order by turn, n limit ${allocations}`;

/** Time and bytes of the site's pages with 2,000 units and 5,000 allocations, quarter after quarter. */
export async function measureSite(): Promise<void> {
  const databases = await startTestDatabases();
  const databaseUrl = databaseAt(databases.serverUrl, databases.template);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_URL: "http://localhost:3000" });
  const portal = await startPortal(databaseUrl, { LOG_LEVEL: "error" });
  try {
    const cookie = await fill(databaseUrl);
    const rows: TableRow[] = [];
    for (const path of [
      "/admin/site?quarter=",
      "/admin/site/plan?colour=use&building=B0&quarter=",
      "/admin/site/units?quarter=",
      "/admin/site/units?state=free&sort=area&quarter=",
      "/site?quarter=",
    ]) {
      rows.push(await measure(portal.address, path, cookie));
    }
    report(
      "site",
      `Milliseconds and bytes of a page, ${units} units, ${allocations} allocations, ${quarters} quarters`,
      rows,
      rows,
    );
  } finally {
    await portal.stop();
    const { closeDatabase } = await import("~/platform/db.server");
    await closeDatabase();
    await databases.stop();
  }
}

/** Fills the database; the cookie of the leasing manager. */
async function fill(databaseUrl: string): Promise<string> {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const { seedStaff } = await import("../../prisma/seed/people");
  await seedStaff();
  const { id } = await makeApplication();
  const leasing = await makeAccount({ staffRoles: ["leasing_manager"] });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(site);
    await client.query(kept, [id, leasing.userId]);
    await client.query("analyze");
  } finally {
    await client.end();
  }
  const [cookie = ""] = (await openSessionFor(leasing.email)).split(";");
  return cookie;
}

async function measure(address: string, path: string, cookie: string): Promise<TableRow> {
  const taken: number[] = [];
  let body = Buffer.alloc(0);
  for (let at = -warmUp; at < quarters; at += 1) {
    const quarter = firstQuarter + ((at + quarters) % quarters);
    const began = performance.now();
    const answer = await fetch(`${address}${path}${quarter}`, { headers: { cookie } });
    body = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${answer.status} to ${path}`);
    if (at >= 0) taken.push(performance.now() - began);
  }
  const sorted = taken.sort((one, other) => one - other);
  const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return {
    page: path.replace(/[?&]quarter=$/, ""),
    p50: share(0.5),
    p95: share(0.95),
    most: share(1),
    raw: body.length,
    gz: gzipSync(body, { level: 9 }).length,
  };
}
