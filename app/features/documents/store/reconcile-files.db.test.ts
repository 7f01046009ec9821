import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction, prisma } from "~/platform/db.server";
import { incomingFolder } from "~/platform/storage/spool.server";
import { newStorageKey } from "~/platform/storage/storage.server";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { pdfBytes, receivedFile, storedKeys } from "./documents.testing";
import { reconcileFiles, removeOrphans, sweepOrphans } from "./reconcile-files.server";
import { recordFile } from "./record-file.server";
import { stageFile } from "./stage-file.server";

const placeOf = (key: string) => path.join(path.dirname(incomingFolder()), "objects", key);
const files: { fileId: string; key: string }[] = [];
let userId: string;

async function stage() {
  const staged = await stageFile(await receivedFile("a.pdf", pdfBytes()), ["pdf"]);
  if (!staged.ok) throw new Error(staged.refusal.code);
  return staged.value;
}

function drop(ageHours: number): string {
  const key = newStorageKey();
  mkdirSync(path.dirname(placeOf(key)), { recursive: true });
  writeFileSync(placeOf(key), "nobody's");
  const then = new Date(Date.now() - ageHours * 3_600_000);
  utimesSync(placeOf(key), then, then);
  return key;
}

beforeAll(async () => {
  const { id: organisationId, owner } = await makeCompany();
  userId = owner.userId;
  for (let count = 0; count < 4; count += 1) {
    const staged = await stage();
    const recorded = await inTransaction((tx) =>
      recordFile(tx, staged, { organisationId, userId }),
    );
    if (recorded.ok) files.push({ fileId: recorded.value.fileId, key: staged.storageKey });
  }
});

describe("the storage and the database", () => {
  it("agree after files came in", async () => {
    expect(await reconcileFiles()).toEqual({
      stored: 4,
      recorded: 4,
      orphans: [],
      missing: [],
      misfits: [],
    });
  });

  it("are told apart both ways, and only old orphans go", async () => {
    const [gone, torn, ...whole] = files;
    rmSync(placeOf(gone?.key ?? ""));
    rmSync(placeOf(torn?.key ?? ""));
    writeFileSync(placeOf(torn?.key ?? ""), "half");
    const young = drop(23);
    const old = drop(25);
    const handedOver = drop(25);
    await prisma.upload.create({
      data: {
        id: "x".repeat(32),
        purpose: "test",
        target: {},
        userId,
        fileName: "a.pdf",
        declaredType: "",
        sizeBytes: 8,
        createdAt: new Date(),
        expiresAt: new Date(),
        storageKey: handedOver,
      },
    });
    const found = await reconcileFiles();
    expect(found.missing).toEqual([gone]);
    expect(found.misfits).toMatchObject([{ ...torn, stored: 4 }]);
    expect(found.orphans.map(({ key }) => key).sort()).toEqual([young, old].sort());

    expect((await removeOrphans(found.orphans)).map(({ key }) => key)).toEqual([old]);
    const left = [young, handedOver, torn?.key, ...whole.map(({ key }) => key)];
    expect(await storedKeys()).toEqual(left.sort());
    expect(await sweepOrphans()).toBe(0);
  });

  it("are not cleaned up by night when most of the storage looks foreign", async () => {
    for (let count = 0; count < 101; count += 1) drop(48);
    expect(await sweepOrphans()).toBe(0);
    const { orphans } = await reconcileFiles();
    expect(orphans.length).toBe(102);
    expect(await removeOrphans(orphans)).toHaveLength(101);
  });

  it("are compared by a command that fails when they differ", () => {
    const check = (...args: string[]) => {
      const command = ["--import", "tsx", "app/commands/files-check.ts", ...args];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
      return { status, lines: `${stderr}${stdout}`.trim().split("\n") };
    };
    const old = drop(30);
    const { status, lines } = check();
    expect(status).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(`^orphan: ${old}, 8 bytes`));
    expect(lines).toContainEqual(expect.stringMatching(`^missing: file ${files[0]?.fileId}`));
    expect(lines).toContainEqual(expect.stringMatching(/^wrong size: .* 4 bytes instead of \d+$/));
    expect(lines.at(-1)).toMatch(/4 files recorded, \d+ objects in the storage, 4 differences/);
    expect(check("--remove-orphans").lines).toContainEqual(
      expect.stringMatching(`^removed: ${old}`),
    );
  }, 60_000);
});
