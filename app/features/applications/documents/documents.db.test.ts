import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { prisma } from "~/platform/db.server";
import { storage } from "~/platform/storage/storage.server";
import { makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { attachFile, attachFromLibrary } from "./attach-document.server";
import { detachDocument, setDocumentDates } from "./detach-document.server";
import { getDocumentsPage } from "./documents-page.server";
import { inSlot, inSubmission } from "./may-read-file.server";
import { slotFaults } from "./missing-documents.server";

let company: Company;
let stranger: Company;
let draft: string;
let other: string;

beforeAll(async () => {
  company = await makeCompany();
  stranger = await makeCompany();
  draft = await makeDraft(company.owner);
  other = await makeDraft(company.owner);
});

/** A file as it stands in the storage once it was looked into. */
async function staged(fileName = "устав.pdf", size = 2_000): Promise<StagedFile> {
  const storageKey = randomBytes(16).toString("hex");
  const folder = await import("node:fs/promises");
  const path = `${process.env.STORAGE_DIR}/${storageKey}.tmp`;
  await folder.mkdir(process.env.STORAGE_DIR ?? "", { recursive: true });
  await folder.writeFile(path, randomBytes(size));
  await storage().put(storageKey, { path });
  await folder.rm(path);
  return {
    storageKey,
    fileName,
    mediaType: "application/pdf",
    format: "pdf",
    sizeBytes: size,
    sha256: "0".repeat(64),
  };
}

const undated = { issuedOn: null, expiresOn: null };
const slotOf = async (id: string, code: string) => {
  const page = await getDocumentsPage(company.owner, id);
  const view = page.groups.flatMap((group) => group.slots).find((one) => one.slot.code === code);
  if (!view) throw new Error(`no slot ${code}`);
  return view;
};

describe("a document", () => {
  it("lies in the library, in several applications, and in each at its own version", async () => {
    const first = await attachFile(company.owner, draft, "recommendations", {
      staged: await staged(),
      ...undated,
    });
    if (!first.ok) throw new Error(first.refusal.code);
    const { documentId } = first.value;
    expect((await slotOf(other, "recommendations")).library).toMatchObject([
      { documentId, version: 1 },
    ]);
    await attachFromLibrary(company.editor, other, "recommendations", documentId);
    const second = await attachFile(company.editor, draft, "recommendations", {
      staged: await staged("устав-2.pdf"),
      ...undated,
      documentId,
    });
    expect(second).toEqual({ ok: true, value: { documentId, version: 2 } });
    expect((await slotOf(draft, "recommendations")).documents).toMatchObject([
      { version: 2, newer: null },
    ]);
    expect((await slotOf(other, "recommendations")).documents).toMatchObject([
      { version: 1, newer: 2 },
    ]);
    const versions = await prisma.documentVersion.findMany({ where: { documentId } });
    expect(versions).toHaveLength(2);
  });

  it("leaves a slot but not the library, and is no longer read through the application", async () => {
    const added = await attachFile(company.owner, draft, "layout", {
      staged: await staged("схема.pdf"),
      ...undated,
    });
    if (!added.ok) throw new Error(added.refusal.code);
    const { documentId } = added.value;
    const { fileId } = await prisma.documentVersion.findFirstOrThrow({ where: { documentId } });
    expect(await inSlot(draft, fileId)).toEqual({ confidential: false });
    expect(await inSlot(other, fileId)).toBeNull();
    expect(await inSubmission(draft, fileId)).toBeNull();
    expect((await detachDocument(company.owner, draft, "layout", documentId)).ok).toBe(true);
    expect(await inSlot(draft, fileId)).toBeNull();
    expect((await slotOf(draft, "layout")).library).toMatchObject([{ documentId }]);
    expect(await detachDocument(company.owner, draft, "layout", documentId)).toMatchObject({
      refusal: { code: "document_gone" },
    });
  });

  it("keeps the days written on it, and refuses an end before the beginning", async () => {
    const added = await attachFile(company.owner, draft, "bank_letter", {
      staged: await staged("письмо.pdf"),
      ...undated,
    });
    if (!added.ok) throw new Error(added.refusal.code);
    const { documentId } = added.value;
    const set = (issued_on: string, expires_on: string) =>
      setDocumentDates(company.owner, draft, "bank_letter", documentId, { issued_on, expires_on });
    expect(await set("2026-11-01", "2026-10-01")).toMatchObject({
      refusal: { code: "days_reversed" },
    });
    expect(await set("вчера", "")).toMatchObject({ refusal: { code: "day_wrong" } });
    expect((await set("2026-11-01", "2030-01-01")).ok).toBe(true);
    const [held] = (await slotOf(draft, "bank_letter")).documents;
    expect(held?.expiresOn?.toISOString().slice(0, 10)).toBe("2030-01-01");
  });
});

describe("a slot", () => {
  it("takes no more documents than it has room for, and nothing is left of the one too many", async () => {
    const id = await makeDraft(company.owner);
    const put = async () =>
      attachFile(company.owner, id, "presentation", { staged: await staged("a.pdf"), ...undated });
    expect((await put()).ok).toBe(true);
    const before = await prisma.storedFile.count();
    const surplus = await staged("b.pdf");
    const refused = await attachFile(company.owner, id, "presentation", {
      staged: surplus,
      ...undated,
    });
    expect(refused).toMatchObject({ refusal: { code: "slot_full", params: { count: 1 } } });
    expect(await prisma.storedFile.count()).toBe(before);
    expect(await storage().size(surplus.storageKey)).toBeNull();
  });

  it("is changed by owner and editor, read by the viewer, unseen by another company", async () => {
    const file = await staged();
    expect(
      await attachFile(company.viewer, draft, "charter", { staged: file, ...undated }),
    ).toMatchObject({ refusal: { code: "forbidden" } });
    const foreign = attachFile(stranger.owner, draft, "charter", {
      staged: await staged(),
      ...undated,
    });
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    await expect(getDocumentsPage(stranger.owner, draft)).rejects.toMatchObject({ status: 404 });
    expect((await getDocumentsPage(company.viewer, draft)).closed).toBe("viewer");
  });

  it("takes no document of another company's library", async () => {
    const theirs = await makeDraft(stranger.owner);
    const added = await attachFile(stranger.owner, theirs, "charter", {
      staged: await staged(),
      ...undated,
    });
    if (!added.ok) throw new Error(added.refusal.code);
    expect(
      await attachFromLibrary(company.owner, draft, "charter", added.value.documentId),
    ).toMatchObject({ refusal: { code: "document_gone" } });
  });

  it("that is mandatory and empty, or infected, is named", async () => {
    const id = await makeDraft(company.owner);
    const application = { id, applicantType: "startup" as const };
    const named = async () => (await slotFaults(application)).map((one) => [one.slot, one.why]);
    const before = await named();
    expect(before).toEqual([]);
    const { documentId } = await prisma.applicationDocument.findFirstOrThrow({
      where: { applicationId: id, slot: "charter" },
    });
    await prisma.$executeRaw`update stored_file set scan = 'infected', signature = 'Test', scanned_at = now()
      where id = (select file_id from document_version where document_id = ${documentId}::uuid)`;
    expect(await named()).toEqual([["charter", "infected"]]);
    await detachDocument(company.owner, id, "charter", documentId);
    expect(await named()).toEqual([["charter", "missing"]]);
  });

  it("leaves a chain of audit events without a fault", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
