import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { type Answer, ask } from "../support/ask";
import { pdf } from "../support/files/honest-files";
import { multipart, multipartType } from "../support/multipart";
import type { Portal } from "../support/portal";
import { expect, test } from "../support/test";

const bytes = pdf({ extra: `%${"0123456789".repeat(400_000)}\n` });
const sha256 = createHash("sha256").update(bytes).digest("hex");
const half = Math.floor(bytes.length / 2);

async function makeApplicant() {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { owner } = await makeCompany();
  const cookie = (await openSessionFor(owner.email)).split(";")[0] ?? "";
  return { draft: await makeDraft(owner), cookie };
}

type Applicant = Awaited<ReturnType<typeof makeApplicant>>;
type Served = Pick<Portal, "address">;

/** Hashes of what lies in the slot of other documents. */
async function attached({ draft }: Applicant): Promise<string[]> {
  const { prisma } = await import("~/platform/db.server");
  const files = await prisma.storedFile.findMany({
    where: { version: { applications: { some: { applicationId: draft, slot: "other" } } } },
    select: { sha256: true },
  });
  return files.map((file) => file.sha256);
}

const tus = { "tus-resumable": "1.0.0" };

function tell(
  { address }: Served,
  { cookie }: Applicant,
  place: string,
  offset: number,
  to = half,
) {
  const headers = {
    ...tus,
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
  };
  return ask(address, place, {
    method: "PATCH",
    cookie,
    headers,
    body: bytes.subarray(offset, to),
  });
}

async function open({ address }: Served, { cookie, draft }: Applicant): Promise<string> {
  const target = JSON.stringify({ application: draft, slot: "other" });
  const metadata = { filename: "a.pdf", filetype: "", purpose: "application_document", target };
  const pairs = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`,
  );
  const headers = {
    ...tus,
    "upload-length": String(bytes.length),
    "upload-metadata": pairs.join(),
  };
  const answer = await ask(address, "/uploads", { method: "POST", cookie, headers, body: "" });
  return answer.leadsTo ?? "";
}

async function offsetAt(
  { address }: Served,
  { cookie }: Applicant,
  place: string,
): Promise<number> {
  const question = { method: "HEAD", cookie, headers: tus };
  return Number((await ask(address, place, question)).headers["upload-offset"]);
}

/** Begins a request whose body never ends; resolves when its line breaks. */
function begin(
  { address }: Served,
  { cookie }: Applicant,
  question: { method: string; path: string; headers: Record<string, string>; body: Buffer },
): Promise<void> {
  const { hostname, port } = new URL(address);
  const { method, path: place, body } = question;
  const headers = { cookie, origin: address, ...question.headers };
  return new Promise((resolve) => {
    const request = http.request({ hostname, port, path: place, method, headers, agent: false });
    request.once("close", () => resolve());
    request.on("error", () => {});
    request.write(body);
  });
}

const folder = (name: string) => path.join(process.env.STORAGE_DIR ?? "", name);
const largestIn = (name: string) => {
  const files = existsSync(folder(name)) ? readdirSync(folder(name)) : [];
  return Math.max(0, ...files.map((file) => statSync(path.join(folder(name), file)).size));
};

const settings = { LOG_LEVEL: "silent" };

test("a portal killed in the middle of uploads starts anew: one goes on, of the other nothing is seen", async ({
  portal,
}) => {
  const applicant = await makeApplicant();
  const page = `/portal/applications/${applicant.draft}/documents`;
  const first = await startPortal(portal.databaseUrl, settings);
  const place = await open(first, applicant);
  const form = multipart([
    { name: "intent", value: "upload" },
    { name: "slot", value: "other" },
    { name: "files", fileName: "form.pdf", type: "application/pdf", content: bytes },
  ]);
  const broken = [
    begin(first, applicant, {
      method: "PATCH",
      path: place,
      headers: {
        ...tus,
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": String(bytes.length),
      },
      body: bytes.subarray(0, half),
    }),
    begin(first, applicant, {
      method: "POST",
      path: page,
      headers: { "content-type": multipartType, "content-length": String(form.length) },
      body: form.subarray(0, half),
    }),
  ];
  await expect.poll(() => largestIn("uploads")).toBe(half);
  await expect.poll(() => largestIn("incoming")).toBeGreaterThan(half / 2);
  process.kill(first.pid, "SIGKILL");
  await Promise.all([...broken, first.stop()]);

  const second = await startPortal(portal.databaseUrl, settings);
  try {
    const { prisma } = await import("~/platform/db.server");
    // As after the seconds for which a holder that says nothing is believed.
    await prisma.upload.updateMany({ data: { heldUntil: new Date() } });
    expect(await offsetAt(second, applicant, place)).toBe(half);
    expect((await tell(second, applicant, place, half, bytes.length)).status).toBe(200);
    expect(await attached(applicant)).toEqual([sha256]);
    const { cookie } = applicant;
    const seen = await ask(second.address, page, { cookie });
    expect(seen.body).toContain("a.pdf");
    expect(seen.body).not.toContain("form.pdf");
    expect(readdirSync(folder("incoming"))).toHaveLength(1);
    const { sweepIncoming } = await import("~/platform/storage/spool.server");
    expect(await sweepIncoming(new Date(Date.now() + 1_000))).toBe(1);
    expect(readdirSync(folder("uploads")).join()).not.toContain(path.basename(place));
  } finally {
    await second.stop();
  }
});

test("an upload goes on through whichever process answers", async ({ portal }) => {
  const applicant = await makeApplicant();
  const other = await startPortal(portal.databaseUrl, settings);
  try {
    const place = await open(portal, applicant);
    const step = Math.ceil(bytes.length / 7);
    let last: Answer | null = null;
    for (let offset = 0, turn = 0; offset < bytes.length; offset += step, turn += 1) {
      const [writer, reader] = turn % 2 ? [portal, other] : [other, portal];
      expect(await offsetAt(reader, applicant, place)).toBe(offset);
      const to = Math.min(offset + step, bytes.length);
      last = await tell(writer, applicant, place, offset, to);
    }
    expect(last?.status).toBe(200);
    expect(await attached(applicant)).toEqual([sha256]);
    for (const one of [portal, other]) {
      expect(await offsetAt(one, applicant, place)).toBe(bytes.length);
    }
  } finally {
    await other.stop();
  }
});
