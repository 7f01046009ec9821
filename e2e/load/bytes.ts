import { gzipSync } from "node:zlib";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { prepareDatabase } from "./data/prepare-database";
import {
  addSubmitDrafts,
  openCoordinatorSession,
  openSession,
  submitterEmail,
} from "./data/submit-drafts";
import { report, type TableRow } from "./report";

const assetPath = /["'(](\/assets\/[^"'()\s]+\.(?:js|css))["')]/g;
const relativeImport = /(?:from|import)\s*\(?\s*["'](\.\/[^"']+\.js)["']/g;

/** What a browser loads for a page: its scripts and styles, raw and as gzip -9 would send them. */
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
  try {
    const rows: TableRow[] = [];
    for (const [name, path, cookie] of pages) {
      rows.push({ page: name, ...(await weigh(portal.address, path, cookie)) });
    }
    report("bytes", "Bytes of scripts and styles, raw and gzip -9", rows, rows);
  } finally {
    await portal.stop();
  }
}

async function weigh(address: string, path: string, cookie: string): Promise<TableRow> {
  const response = await fetch(address + path, { headers: { cookie }, redirect: "manual" });
  const html = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${response.status} to ${path}`);
  const files = await collectAssets(address, html.toString());
  const sum = (kind: string, size: (body: Buffer) => number) =>
    [...files].reduce((total, [file, body]) => total + (file.endsWith(kind) ? size(body) : 0), 0);
  const packed = (body: Buffer) => gzipSync(body, { level: 9 }).length;
  return {
    "JS raw": sum(".js", (body) => body.length),
    "JS gz": sum(".js", packed),
    "CSS raw": sum(".css", (body) => body.length),
    "CSS gz": sum(".css", packed),
    "HTML raw": html.length,
    "HTML gz": packed(html),
  };
}

/** Every script and style that the page names, and whatever those scripts import at once. */
async function collectAssets(address: string, html: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const waiting = Array.from(html.matchAll(assetPath), (match) => match[1] ?? "");
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const response = await fetch(address + file);
    if (response.status !== 200) throw new Error(`${response.status} to ${file}`);
    const body = Buffer.from(await response.arrayBuffer());
    files.set(file, body);
    if (!file.endsWith(".js")) continue;
    for (const [, name] of body.toString().matchAll(relativeImport)) {
      waiting.push(new URL(name ?? "", `http://x${file}`).pathname);
    }
  }
  return files;
}
