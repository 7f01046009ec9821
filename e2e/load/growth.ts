import { startPortal } from "~/platform/testing/portal-under-test.server";
import { countLinked } from "./check-answers";
import { countSubmit } from "./count-submit";
import { prepareDatabase } from "./data/prepare-database";
import { refreshLexemes } from "./data/refresh-lexemes";
import { openCoordinatorSession } from "./data/submit-drafts";
import { isList, measuredPages, withPageSize } from "./pages";
import { report, type TableRow } from "./report";
import { type SentStatement, startTap } from "./sql-tap";
import type { Running } from "./start-process";
import { alternate, connectAsPortal, explainAll, readsOf, timePass } from "./statement-cost";

type Side = { databaseUrl: string; cookie: string; seen: Seen[]; submitted: number };

/** A page with the statements that the portal ran for it, with 25 rows and with 100, and the rows it showed. */
type Seen = {
  name: string;
  path: string;
  statements: SentStatement[];
  countAt100: number;
  rows: number;
};

export type GrowthOptions = { small: number; large: number; samples: number };

/** Compares every list, search and page of the portal on a small and a large database. */
export async function measureGrowth(serverUrl: string, options: GrowthOptions): Promise<void> {
  const small = await observe(serverUrl, options.small);
  const large = await observe(serverUrl, options.large);
  const portals: Running[] = [];
  const clients = [
    await connectAsPortal(small.databaseUrl),
    await connectAsPortal(large.databaseUrl),
  ] as const;
  try {
    const [near, far] = [
      await startPortal(small.databaseUrl),
      await startPortal(large.databaseUrl),
    ];
    portals.push(near, far);
    const rows: TableRow[] = [];
    for (const [at, page] of small.seen.entries()) {
      const twin = large.seen[at];
      if (!twin) continue;
      const [reads, twinReads] = [readsOf(page.statements), readsOf(twin.statements)];
      const [cost, twinCost] = [
        await explainAll(clients[0], reads),
        await explainAll(clients[1], twinReads),
      ];
      const [sql, twinSql] = await alternate(
        options.samples,
        () => timePass(clients[0], reads),
        () => timePass(clients[1], twinReads),
      );
      const [http, twinHttp] = await alternate(
        options.samples,
        () => timeFetch(near, page.path, small.cookie),
        () => timeFetch(far, twin.path, large.cookie),
      );
      rows.push({
        page: page.name,
        "SQL p50": twinSql / sql,
        "HTTP p50": twinHttp / http,
        blocks: twinCost.blocks / Math.max(1, cost.blocks),
        "rows small/large": `${page.rows}/${twin.rows}`,
        "blocks small/large": `${cost.blocks}/${twinCost.blocks}`,
        "filtered small/large": `${cost.filtered}/${twinCost.filtered}`,
        "statements 25/100": `${twin.statements.length}/${twin.countAt100 || "-"}`,
      });
      console.log(`measured ${page.name}`);
    }
    const title = `Growth from ${options.small} to ${options.large} applications, as ratios (p50 of ${options.samples} alternating samples)`;
    console.log(`statements of a submission: ${small.submitted} and ${large.submitted}`);
    report("growth", title, rows, { rows, submitted: large.submitted, statements: large.seen });
  } finally {
    for (const portal of portals) await portal.stop();
    for (const client of clients) await client.end();
  }
}

/** Loads a database and notes, by way of a tap, what the portal asks it for each page. */
async function observe(serverUrl: string, count: number): Promise<Side> {
  console.log(`loading ${count} applications`);
  const databaseUrl = await prepareDatabase(serverUrl, count);
  await refreshLexemes(databaseUrl);
  const cookie = await openCoordinatorSession(databaseUrl);
  const tap = await startTap(databaseUrl);
  const portal = await startPortal(tap.url);
  const ask = async (path: string) => {
    await fetchPage(portal, path, cookie);
    tap.take();
    const html = await fetchPage(portal, path, cookie);
    const statements = tap.take().filter(({ text }) => !text.includes("graphile_worker"));
    return { statements, rows: countLinked(html) };
  };
  try {
    const seen: Seen[] = [];
    for (const { name, path } of await measuredPages(databaseUrl)) {
      const { statements, rows } = await ask(path);
      const longer = isList(path) ? (await ask(withPageSize(path, 100))).statements.length : 0;
      seen.push({ name, path, statements, countAt100: longer, rows });
    }
    const submitted = (await countSubmit(databaseUrl, portal, tap)).length;
    return { databaseUrl, cookie, seen, submitted };
  } finally {
    await portal.stop();
    await tap.stop();
  }
}

async function fetchPage(portal: Running, path: string, cookie: string): Promise<string> {
  const response = await fetch(portal.address + path, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${response.status} to ${path}`);
  return response.text();
}

async function timeFetch(portal: Running, path: string, cookie: string): Promise<number> {
  const began = performance.now();
  await fetchPage(portal, path, cookie);
  return performance.now() - began;
}
