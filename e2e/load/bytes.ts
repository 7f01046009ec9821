import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { prepareDatabase } from "./data/prepare-database";
import {
  addSubmitDrafts,
  openCoordinatorSession,
  openSession,
  submitterEmail,
} from "./data/submit-drafts";
import { report, type TableRow } from "./report";

const kinds = [
  ["JS", "script"],
  ["CSS", "stylesheet"],
  ["font", "font"],
  ["HTML", "document"],
] as const;

const restMs = 5_000;

/** What a browser loads for a page, raw and as gzip -9 would send each body. */
export async function measureBytes(serverUrl: string): Promise<void> {
  const databaseUrl = await prepareDatabase(serverUrl, 1_000);
  const drafts = await addSubmitDrafts(databaseUrl, 1);
  const staff = await openCoordinatorSession(databaseUrl);
  const applicant = await openSession(databaseUrl, submitterEmail);
  const portal = await startPortal(databaseUrl);
  const draft = `/portal/applications/${drafts.ids[0]}`;
  const pages: [name: string, path: string, cookie: string][] = [
    ["landing page", "/", ""],
    ["form section", `${draft}/sections/utilities`, applicant],
    ["tracking page", draft, applicant],
    ["queue", "/admin/applications", staff],
  ];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  try {
    const rows: TableRow[] = [];
    for (const [name, path, cookie] of pages) {
      rows.push({ page: name, ...(await weigh(browser, portal.address + path, cookie)) });
    }
    report("bytes", "Bytes that a browser loads, raw and gzip -9 of each body", rows, rows);
  } finally {
    await browser.close();
    await portal.stop();
  }
}

/** Opens the page as a newcomer without a cache and weighs what came. */
async function weigh(browser: Browser, url: string, cookie: string): Promise<TableRow> {
  const context = await browser.newContext({ locale: "ru-RU" });
  const [name, value] = cookie.split("=");
  if (name && value) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const bodies: { kind: string; body: Promise<Buffer> }[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    const counts = kinds.some(([, counted]) => counted === kind);
    // A redirect has no body.
    if (counts && response.ok()) bodies.push({ kind, body: response.body() });
  });
  const answer = await page.goto(url, { waitUntil: "load" });
  // What scripts load in turn; a page with a live stream never rests.
  await page.waitForLoadState("networkidle", { timeout: restMs }).catch(() => {});
  if (answer?.status() !== 200) throw new Error(`${answer?.status()} to ${url}`);
  const row: TableRow = {};
  for (const [title, kind] of kinds) {
    const of = await Promise.all(bodies.filter((one) => one.kind === kind).map((one) => one.body));
    row[`${title} raw`] = of.reduce((sum, body) => sum + body.length, 0);
    row[`${title} gz`] = of.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  }
  await context.close();
  return row;
}
