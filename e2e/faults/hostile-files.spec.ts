import { readdir } from "node:fs/promises";
import { cleanFileName } from "~/features/documents";
import type { Locale } from "~/platform/i18n";
import { ask } from "../support/ask";
import { goodFiles } from "../support/files/good-files";
import type { HostileFile } from "../support/files/hostile-file";
import { hostileFiles } from "../support/files/hostile-files";
import { multipart, multipartType } from "../support/multipart";
import type { Portal } from "../support/portal";
import { escaped, expectPage } from "../support/rendered";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "../support/test";
import { words } from "../support/words";

/** A slot that takes every format, so that each file is judged by its content. */
const slot = "other";

async function makeApplicant() {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { owner } = await makeCompany();
  const cookie = (await openSessionFor(owner.email)).split(";")[0] ?? "";
  return { path: `/portal/applications/${await makeDraft(owner)}/documents`, cookie };
}

type Applicant = Awaited<ReturnType<typeof makeApplicant>>;
type Sent = Pick<HostileFile, "fileName" | "declaredType" | "content">;

function upload(portal: Portal, applicant: Applicant, files: Sent[], locale: Locale = "ru") {
  const body = multipart([
    { name: "intent", value: "upload" },
    { name: "slot", value: slot },
    ...files.map(({ fileName, declaredType: type, content }) => ({
      name: "files",
      fileName,
      type,
      content,
    })),
  ]);
  const { cookie, path } = applicant;
  const headers = { "content-type": multipartType };
  return ask(portal.address, `${path}?lng=${locale}`, { cookie, body, headers });
}

/** The message of a refusal around the names that it fills in. */
function message(code: string, locale: Locale): string[] {
  const text = words(locale)(`documents:refusals.${code}`, { name: "\u0001", formats: "\u0001" });
  return text.split("\u0001").map(escaped);
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

/** All of them in Russian; in English one for each reason. */
async function filesFor(locale: Locale): Promise<HostileFile[]> {
  const files = await hostileFiles();
  if (locale === "ru") return files;
  return files.filter((one, at) => files.findIndex(({ code }) => code === one.code) === at);
}

for (const locale of ["ru", "en"] as const) {
  test(`each hostile file is refused with its reason and leaves no trace (${locale})`, async ({
    portal,
  }) => {
    test.setTimeout(180_000);
    const applicant = await makeApplicant();
    const snapshots = await Snapshots.of(portal.databaseUrl);
    const before = await snapshots.take();
    const stored = await filesIn(process.env.STORAGE_DIR ?? "");
    for (const file of await filesFor(locale)) {
      const answer = await upload(portal, applicant, [file], locale);
      expect(answer.status, file.what).toBe(400);
      expectPage(answer, file.what, locale);
      for (const part of message(file.code, locale)) expect(answer.body, file.what).toContain(part);
      const shown = escaped(cleanFileName(file.fileName));
      expect(answer.body, file.what).toContain(shown);
    }
    expect(await snapshots.take()).toEqual(before);
    expect(await filesIn(process.env.STORAGE_DIR ?? "")).toEqual(stored);
    await snapshots.close();
  });
}

test("of several files the good ones are taken and each other one is explained", async ({
  portal,
}) => {
  const applicant = await makeApplicant();
  const hostile = (await hostileFiles()).filter(({ code }) =>
    ["macro", "encrypted"].includes(code),
  );
  const stored = await filesIn(process.env.STORAGE_DIR ?? "");
  const [good] = await goodFiles();
  if (!good) throw new Error("there is no good file");
  const sent = [
    ...hostile.slice(0, 1),
    { ...good, declaredType: "application/pdf" },
    ...hostile.slice(-1),
  ];
  const answer = await upload(portal, applicant, sent);
  expect(answer.status).toBe(400);
  for (const { code } of [...hostile.slice(0, 1), ...hostile.slice(-1)]) {
    for (const part of message(code, "ru")) expect(answer.body).toContain(part);
  }
  expect(await filesIn(process.env.STORAGE_DIR ?? "")).toHaveLength(stored.length + 1);
});

test("a name of three hundred letters that climbs out and turns round is only a name", async ({
  portal,
}) => {
  const applicant = await makeApplicant();
  const [good] = await goodFiles();
  const fileName = `../../../${"Я".repeat(300)}\u202efdp.exe\u0000.pdf`;
  const content = good?.content ?? Buffer.alloc(0);
  const answer = await upload(portal, applicant, [
    { fileName, declaredType: "application/pdf", content },
  ]);
  expect(answer.status).toBe(303);
  const page = await ask(portal.address, applicant.path, { cookie: applicant.cookie });
  expectPage(page, "documents");
  expect(page.body).toContain("Я".repeat(100));
  expect(page.body).not.toMatch(/[\u202e\0]|\.\.\//);
});
