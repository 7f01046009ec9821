import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { smallDisk } from "~/platform/testing/small-disk.server";

const mebibyte = 1_048_576;
const disk = smallDisk(4 * mebibyte);
if (disk) process.env.STORAGE_DIR = path.join(disk.folder, "files");
// Only now may anything read the settings.
const { formBytes, pdfBytes, sha256Of, storedKeys } = await import("../store/documents.testing");
const { openFile } = await import("../store/open-file.server");
const { receiveForm } = await import("../store/receive-form.server");
const { codeOf, uploadsUnderTest, waiting } = await import("./uploads-fixture.testing");

const at = uploadsUnderTest();
const ballast = path.join(disk?.folder ?? "", "ballast");

afterAll(() => disk?.release());

describe.runIf(disk)("a full disk", () => {
  it("stops an upload where it is; with room again it goes on from there", async () => {
    writeFileSync(ballast, Buffer.alloc(3 * mebibyte));
    const bytes = pdfBytes("full", 1_500_000);
    const path = await at.client.open({ size: bytes.length });
    const answer = await at.client.send(path, 0, bytes);
    expect([answer?.status, codeOf(answer?.body)]).toEqual([507, "disk_full"]);
    const offset = await at.client.offset(path);
    expect(offset).toBeGreaterThan(500_000);
    expect(offset).toBeLessThan(bytes.length);
    expect(await storedKeys()).toEqual([]);
    rmSync(ballast);
    expect((await at.client.send(path, offset, bytes.subarray(offset)))?.status).toBe(200);
    expect((await openFile(at.taken[0] ?? "")).sha256).toBe(sha256Of(bytes));
  });

  it("keeps a complete upload until it can be stored", async () => {
    const bytes = pdfBytes("complete", 800_000);
    const path = await at.client.open({ size: bytes.length });
    await at.client.send(path, 0, bytes.subarray(0, 790_000));
    // The rest of the upload still fits, a copy of the whole does not.
    const { bavail, bsize } = await import("node:fs").then((fs) =>
      fs.statfsSync(disk?.folder ?? ""),
    );
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 100_000));
    const answer = await at.client.send(path, 790_000, bytes.subarray(790_000));
    expect([answer?.status, codeOf(answer?.body)]).toEqual([507, "disk_full"]);
    expect((await at.client.ask({ method: "HEAD", path }))?.status).toBe(507);
    expect(at.taken).toEqual([]);
    expect(waiting()).toEqual([]);
    rmSync(ballast);
    expect(await at.client.offset(path)).toBe(bytes.length);
    expect(at.taken).toHaveLength(1);
  });

  it("is said of a posted form, which leaves nothing behind", async () => {
    const before = await storedKeys();
    const { body, contentType } = formBytes([
      { name: "f", fileName: "a.pdf", content: pdfBytes("", 5 * mebibyte) },
    ]);
    const request = new Request("http://portal.invalid/", {
      method: "POST",
      headers: { "content-type": contentType },
      body: new Uint8Array(body),
    });
    const limits = { maxFiles: 1, maxFileBytes: 50 * mebibyte };
    expect(await receiveForm(request, limits)).toMatchObject({
      ok: false,
      refusal: { code: "disk_full" },
    });
    expect(waiting()).toEqual([]);
    expect(await storedKeys()).toEqual(before);
  });
});
