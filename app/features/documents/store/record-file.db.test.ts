import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inTransaction, prisma } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { incomingFolder } from "~/platform/storage/spool.server";
import { newStorageKey } from "~/platform/storage/storage.server";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { pdfBytes, receivedFile, sha256Of, storedKeys } from "./documents.testing";
import { megabyte } from "./limits";
import { limitsSetting } from "./limits.server";
import { openFile } from "./open-file.server";
import type { StagedFile } from "./received-file";
import { recordFile } from "./record-file.server";
import { discardStaged, stageFile } from "./stage-file.server";

async function stage(fileName: string, bytes: Buffer): Promise<StagedFile> {
  const staged = await stageFile(await receivedFile(fileName, bytes), ["pdf"]);
  if (!staged.ok) throw new Error(staged.refusal.code);
  return staged.value;
}

/** What a staged file of this weight would be; only its row is looked at. */
const weighing = (sizeBytes: number): StagedFile => ({
  storageKey: newStorageKey(),
  fileName: "a.pdf",
  mediaType: "application/pdf",
  format: "pdf",
  sizeBytes,
  sha256: sha256Of(randomBytes(8)),
});

describe("a file on its way into the storage", () => {
  it("is staged, recorded and read back byte by byte", async () => {
    const { id: organisationId, owner } = await makeCompany();
    const bytes = pdfBytes("устав", 300_000);
    const staged = await stage("Устав.pdf", bytes);
    expect(readdirSync(incomingFolder())).toEqual([]);
    const recorded = await inTransaction((tx) =>
      recordFile(tx, staged, { organisationId, userId: owner.userId }),
    );
    if (!recorded.ok) throw new Error(recorded.refusal.code);
    const file = await openFile(recorded.value.fileId);
    expect(file).toMatchObject({
      fileName: "Устав.pdf",
      mediaType: "application/pdf",
      sizeBytes: bytes.length,
      sha256: sha256Of(bytes),
      scan: "unscanned",
    });
    expect(Buffer.concat(await (await file.body()).toArray()).equals(bytes)).toBe(true);
  });

  it("leaves nothing when it is refused or given up", async () => {
    const before = await storedKeys();
    for (const [name, bytes, code] of [
      ["пусто.pdf", Buffer.alloc(0), "file_empty"],
      ["программа.exe", Buffer.from("MZ"), "type_not_allowed"],
      ["программа.pdf", Buffer.from("MZ not a pdf at all"), "type_mismatch"],
    ] as const) {
      const answer = await stageFile(await receivedFile(name, bytes), ["pdf"]);
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
    }
    await discardStaged(await stage("a.pdf", pdfBytes()));
    expect(await storedKeys()).toEqual(before);
    expect(readdirSync(incomingFolder())).toEqual([]);
  });

  it("is refused in plain words while the storage is down", async () => {
    const objects = path.join(path.dirname(incomingFolder()), "objects");
    if (existsSync(objects)) renameSync(objects, `${objects}.away`);
    writeFileSync(objects, "not a folder");
    const answer = await stageFile(await receivedFile("a.pdf", pdfBytes()), ["pdf"]);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "storage_down" } });
    expect(readdirSync(incomingFolder())).toEqual([]);
    renameSync(objects, `${objects}.broken`);
    if (existsSync(`${objects}.away`)) renameSync(`${objects}.away`, objects);
  });
});

describe("the quota", () => {
  it("counts the organisation's files, and the application's when asked", async () => {
    const { id: organisationId, owner } = await makeCompany();
    const limits = { fileMb: 1, applicationMb: 2, organisationMb: 3 };
    await inTransaction((tx) => writeSetting(tx, limitsSetting, limits, owner.userId));
    const record = (sizeBytes: number, applicationBytes?: number) =>
      inTransaction((tx) =>
        recordFile(
          tx,
          weighing(sizeBytes),
          { organisationId, userId: owner.userId },
          applicationBytes === undefined ? undefined : async () => applicationBytes,
        ),
      );
    expect((await record(megabyte)).ok).toBe(true);
    expect((await record(megabyte)).ok).toBe(true);
    expect(await record(megabyte, megabyte + 1)).toMatchObject({
      refusal: { code: "application_full", params: { mb: 2 } },
    });
    expect((await record(megabyte, megabyte)).ok).toBe(true);
    expect(await record(1)).toMatchObject({
      refusal: { code: "organisation_full", params: { mb: 3 } },
    });
    await prisma.setting.deleteMany({ where: { key: limitsSetting.key } });
  });

  it("lets no two files in where only one fits, however many come at once", async () => {
    const { id: organisationId, owner } = await makeCompany();
    const limits = { fileMb: 1, applicationMb: 1, organisationMb: 5 };
    await inTransaction((tx) => writeSetting(tx, limitsSetting, limits, owner.userId));
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        inTransaction((tx) =>
          recordFile(tx, weighing(megabyte), { organisationId, userId: owner.userId }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
    await prisma.setting.deleteMany({ where: { key: limitsSetting.key } });
  });
});
