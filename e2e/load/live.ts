import { type Browser, chromium, type Page } from "@playwright/test";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { startTestDatabases } from "~/platform/testing/test-databases.server";
import { databaseAt } from "~/platform/testing/throwaway-cluster.server";
import { report } from "./report";

const events = 50;
const processes = 2;

/**
 * Milliseconds from the commit of a notice to the moment when browsers at two processes of the portal
 * show it, without having been loaded anew.
 */
export async function measureLive(): Promise<void> {
  const databases = await startTestDatabases();
  const databaseUrl = databaseAt(databases.serverUrl, databases.template);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_URL: "http://localhost:3000" });
  const portals = await Promise.all(
    Array.from({ length: processes }, () => startPortal(databaseUrl, { LOG_LEVEL: "error" })),
  );
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  try {
    const { makeCompany } = await import("../../prisma/factories/organisations");
    const { openSessionFor } = await import("../../prisma/factories/accounts");
    const { owner } = await makeCompany();
    const [pair = ""] = (await openSessionFor(owner.email)).split(";");
    const pages = await Promise.all(
      portals.map(({ address }) => openWatched(browser, `${address}/portal`, pair)),
    );
    const taken: number[] = [];
    for (let at = 0; at < events; at += 1) taken.push(...(await tell(owner.userId, at, pages)));
    const sorted = taken.sort((a, b) => a - b);
    const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
    const row = { events: sorted.length, p50: share(0.5), p95: share(0.95), most: share(1) };
    report(
      "live",
      "Milliseconds from commit to the second browser's page (300 of them gather events)",
      [row],
      sorted,
    );
  } finally {
    await browser.close();
    for (const portal of portals) await portal.stop();
    const { closeDatabase } = await import("~/platform/db.server");
    await closeDatabase();
    await databases.stop();
  }
}

async function openWatched(browser: Browser, url: string, pair: string): Promise<Page> {
  const context = await browser.newContext({ locale: "ru-RU" });
  const [name = "", value = ""] = pair.split("=");
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const streaming = page.waitForResponse((response) => response.url().includes("/live?"));
  await page.goto(url);
  await streaming;
  return page;
}

/** Commits one notice and waits until each page shows it; the next may come when a page renews again. */
async function tell(userId: string, at: number, pages: Page[]): Promise<number[]> {
  const { notify } = await import("~/features/notifications/index.server");
  const { inTransaction } = await import("~/platform/db.server");
  const status = `Событие ${at}.`;
  const seen = pages.map((page) =>
    page.evaluate<number>(`new Promise((resolve) => {
      const look = () => {
        const shown = document.getElementById("notices")?.textContent.includes(${JSON.stringify(status)});
        if (shown) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    })`),
  );
  await inTransaction((tx) =>
    notify(tx, {
      userIds: [userId],
      kind: "application_moved",
      href: "/portal",
      params: { number: "ММК-2026-0001", title: "Завод", status, next: "", comment: "" },
    }),
  );
  const committed = Date.now();
  const shown = await Promise.all(seen);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  return shown.map((moment) => moment - committed);
}
