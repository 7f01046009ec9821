import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { keepOwnFile, openFile } from "~/features/documents/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { formatDateTime, type Locale, locales } from "~/platform/i18n";
import { pdfText } from "~/platform/pdf/pdf-text.testing";
import { storage } from "~/platform/storage/storage.server";
import { makeApplication, type SampleCode } from "../../../../prisma/factories/applications";
import { seedStaff } from "../../../../prisma/seed/people";
import { showSubmitted } from "../draft/shown-section";
import type { Values } from "../form";
import { makePdfs } from "./make-pdfs.server";
import { makePdfsJob, orderMissingPdfs } from "./order-pdfs.server";
import type { PdfKind } from "./printed-forms";

beforeAll(seedStaff);

async function submitted(sample: SampleCode) {
  const { id } = await makeApplication({ sample });
  return prisma.submission.findFirstOrThrow({
    where: { applicationId: id },
    include: { application: true, submittedBy: true },
  });
}

async function read(submissionId: string, kind: PdfKind, locale: Locale) {
  const where = { submissionId_kind_locale: { submissionId, kind, locale } };
  const { fileId } = await prisma.submissionPdf.findUniqueOrThrow({ where });
  const file = await openFile(fileId);
  const pages = await pdfText(await buffer(await file.body()));
  return { file, pages, text: pages.join(" ") };
}

const sum = { sizeBytes: 1, sha256: "0".repeat(64) };

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/** Lines of a narrow column may be broken anywhere in a long word. */
const dense = (text: string) => text.replace(/\s+/g, "");

describe.each(["startup", "pharma", "investor"] as const)("the printed %s application", (code) => {
  it("says all that was answered, in both languages, and nothing that is not for people", async () => {
    const submission = await submitted(code);
    const { application } = submission;
    expect(await makePdfs(submission.id)).toBe(4);
    const values = submission.answers as Values;
    for (const locale of locales) {
      const { file, pages, text } = await read(submission.id, "application", locale);
      const found = dense(text);
      for (const section of showSubmitted(application.applicantType, values, locale)) {
        expect(text).toContain(flat(section.title));
        for (const field of section.groups.flatMap((group) =>
          group.rows.flatMap((row) => row.fields),
        )) {
          expect(found, field.code).toContain(dense(field.label));
          expect(found, field.code).toContain(dense(field.text));
        }
      }
      expect(found).toContain(submission.contentHash);
      expect(text).toContain(flat(submission.submittedBy.fullName));
      expect(text).toContain(flat(formatDateTime(submission.submittedAt, locale)));
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(application.number);
        const told = locale === "ru" ? ["Страница", "из"] : ["Page", "of"];
        expect(page).toContain(`${told[0]} ${index + 1} ${told[1]} ${pages.length}`);
      }
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\{|\bnull\b|[a-z]+\.[a-z]+[A-Z]/);
      expect(file).toMatchObject({ mediaType: "application/pdf", scan: "clean" });
      expect(file.fileName).toContain(application.number);

      const receipt = await read(submission.id, "receipt", locale);
      expect(receipt.pages).toHaveLength(1);
      for (const part of [application.number ?? "", submission.submittedBy.fullName]) {
        expect(receipt.text).toContain(flat(part));
      }
      expect(dense(receipt.text)).toContain(submission.contentHash);
      const step = await prisma.statusChange.findFirstOrThrow({
        where: { applicationId: application.id, intent: "submit" },
      });
      expect(step.dueAt).not.toBeNull();
      expect(receipt.text).not.toMatch(/undefined|\[object|NaN|\{\{/);
    }
  }, 60_000);
});

describe("the job", () => {
  it("is queued with the submission, makes what is missing, and nothing twice", async () => {
    const { id } = await submitted("startup");
    const queued = await prisma.$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where task_identifier = ${makePdfsJob}`;
    expect(queued.map((job) => job.key)).toContain(`${makePdfsJob}:${id}`);

    expect(await makePdfs(id)).toBe(4);
    const first = await prisma.submissionPdf.findMany({
      where: { submissionId: id },
      orderBy: { fileId: "asc" },
    });
    expect(await makePdfs(id)).toBe(0);
    expect(
      await prisma.submissionPdf.findMany({
        where: { submissionId: id },
        orderBy: { fileId: "asc" },
      }),
    ).toEqual(first);
    const files = await prisma.storedFile.findMany({
      where: { id: { in: first.map((pdf) => pdf.fileId) } },
    });
    for (const { organisationId, uploadedById, storageKey, sizeBytes } of files) {
      expect({ organisationId, uploadedById }).toEqual({
        organisationId: null,
        uploadedById: null,
      });
      expect(await storage().size(storageKey)).toBe(sizeBytes);
    }
  }, 60_000);

  it("goes on where it broke off, and leaves no bytes behind that nobody knows of", async () => {
    const { id } = await submitted("startup");
    const stored = async () => {
      let count = 0;
      for await (const _ of storage().list()) count += 1;
      return count;
    };
    const before = await stored();
    const put = storage().put.bind(storage());
    const spy = vi.spyOn(storage(), "put");
    spy.mockImplementation(async (key, from) => {
      if (spy.mock.calls.length === 3) throw new Error("the disk is gone");
      await put(key, from);
    });
    await expect(makePdfs(id)).rejects.toThrow("the disk is gone");
    expect(await prisma.submissionPdf.count({ where: { submissionId: id } })).toBe(2);

    spy.mockImplementation(async (key, from) => {
      await put(key, from);
      // Somebody else was quicker with this very form.
      if (spy.mock.calls.length > 4) return;
      await keepOwnFile(
        { path: "package.json", fileName: "a.pdf", mediaType: "application/pdf", ...sum },
        (write) =>
          inTransaction(async (tx) => {
            const form = { submissionId: id, kind: "application", locale: "ru" } as const;
            const fileId = await write(tx);
            await tx.submissionPdf.create({ data: { ...form, fileId, madeAt: new Date() } });
          }),
      );
    });
    await expect(makePdfs(id)).rejects.toThrow();
    spy.mockRestore();
    expect(await makePdfs(id)).toBe(1);
    expect(await prisma.submissionPdf.count({ where: { submissionId: id } })).toBe(4);
    expect(await stored()).toBe(before + 4);
  }, 60_000);

  it("is ordered again for versions that lack a form after a while, and for no others", async () => {
    const whole = await submitted("startup");
    const { id } = await submitted("startup");
    await makePdfs(whole.id);
    const young = await atTime(new Date(Date.now() + 86_400_000), () => submitted("startup"));
    // Each order anew gives the job of the same key another revision.
    const revisions = async () => {
      const jobs = await prisma.$queryRaw<{ key: string; revision: number }[]>`
        select key, revision from graphile_worker.jobs where task_identifier = ${makePdfsJob}`;
      return Object.fromEntries(jobs.map((job) => [job.key?.split(":")[1], job.revision]));
    };
    const before = await revisions();
    await orderMissingPdfs();
    const after = await revisions();
    expect(after[id]).toBe((before[id] ?? 0) + 1);
    expect(after[whole.id]).toBe(before[whole.id]);
    expect(after[young.id]).toBe(before[young.id]);
  }, 60_000);
});
