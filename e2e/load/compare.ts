import { startPortal } from "~/platform/testing/portal-under-test.server";
import { report, type TableRow } from "./report";
import { ordersDone, withScored } from "./scored-scene";
import { startTap } from "./sql-tap";

const candidates = 10;
const samples = 200;
const warm = 20;

/**
 * Milliseconds of `/admin/compare` by the number of scored applications side by side, one request after another,
 * and the statements that the page runs: these do not grow with the number.
 */
export async function measureCompare(): Promise<void> {
  await withScored(candidates, async ({ ids, coordinator, databaseUrl }) => {
    const { openSessionFor } = await import("../../prisma/factories/accounts");
    const [cookie = ""] = (await openSessionFor(coordinator.email)).split(";");
    const tap = await startTap(databaseUrl);
    const portal = await startPortal(tap.url, { LOG_LEVEL: "error" });
    try {
      await ordersDone();
      const rows: TableRow[] = [];
      for (const count of [2, candidates]) {
        const url = `${portal.address}/admin/compare?ids=${ids.slice(0, count).join(",")}`;
        const ask = async () => {
          const began = performance.now();
          const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
          if (response.status !== 200) throw new Error(`${response.status} to ${url}`);
          const html = await response.text();
          return { took: performance.now() - began, bytes: html.length };
        };
        for (let at = 0; at < warm; at += 1) await ask();
        tap.take();
        await ask();
        const statements = tap.take().filter(({ text }) => !text.includes("graphile_worker"));
        const taken: number[] = [];
        let kilobytes = 0;
        for (let at = 0; at < samples; at += 1) {
          const { took, bytes } = await ask();
          taken.push(took);
          kilobytes = bytes / 1000;
        }
        taken.sort((one, other) => one - other);
        const share = (part: number) => taken[Math.floor((taken.length - 1) * part)] ?? 0;
        rows.push({
          candidates: count,
          "ms p50": share(0.5),
          "ms p95": share(0.95),
          "ms most": share(1),
          statements: statements.length,
          "kB of the page": Math.round(kilobytes),
        });
      }
      report("compare", `The comparison's page, ${samples} requests each`, rows, rows);
    } finally {
      await portal.stop();
      await tap.stop();
    }
  });
}
