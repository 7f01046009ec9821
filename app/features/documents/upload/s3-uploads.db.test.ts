import { afterAll, describe, expect, it } from "vitest";
import { startS3 } from "~/platform/testing/s3-under-test.server";

const s3 = await startS3();
Object.assign(process.env, s3.settings);
// Only now may anything read the settings.
const { pdfBytes, sha256Of, storedKeys } = await import("../store/documents.testing");
const { openFile } = await import("../store/open-file.server");
const { receivedBytes } = await import("./upload-store.server");
const { codeOf, rowOf, uploadsUnderTest, waiting } = await import("./uploads-fixture.testing");

const at = uploadsUnderTest();
const mebibyte = 1_048_576;

afterAll(() => s3.stop());

describe("a resumable upload into S3", () => {
  it("goes on after cuts, part by part, and becomes a stored file", async () => {
    const bytes = pdfBytes("s3", 18 * mebibyte + 12_345);
    const path = await at.client.open({ size: bytes.length });
    let offset = 0;
    for (const cut of [6 * mebibyte, 100_000, 7 * mebibyte]) {
      await at.client.send(path, offset, bytes.subarray(offset), cut);
      const after = await at.client.offset(path);
      expect(after).toBeGreaterThanOrEqual(offset);
      offset = after;
    }
    expect(offset).toBeGreaterThan(0);
    const last = await at.client.send(path, offset, bytes.subarray(offset));
    expect(last?.status).toBe(200);
    const file = await openFile(at.taken[0] ?? "");
    expect(file.sha256).toBe(sha256Of(bytes));
    expect(Buffer.concat(await (await file.body()).toArray()).equals(bytes)).toBe(true);
    expect(await receivedBytes(path.split("/")[2] ?? "")).toBeNull();
    expect(waiting()).toEqual([]);
  });

  it("keeps what came while the server is away, and goes on after", async () => {
    const bytes = pdfBytes("away", 6 * mebibyte);
    const path = await at.client.open({ size: bytes.length });
    expect((await at.client.send(path, 0, bytes.subarray(0, 5_500_000)))?.status).toBe(204);
    await s3.down();
    expect((await at.client.ask({ method: "HEAD", path }))?.status).toBe(503);
    const none = await at.client.create({ size: 1000 });
    expect([none?.status, codeOf(none?.body)]).toEqual([503, "storage_down"]);
    expect(await rowOf(path)).not.toBeNull();
    await s3.up();
    const offset = await at.client.offset(path);
    expect(offset).toBe(5_500_000);
    expect((await at.client.send(path, offset, bytes.subarray(offset)))?.status).toBe(200);
    expect((await openFile(at.taken[0] ?? "")).sha256).toBe(sha256Of(bytes));
  });

  it("leaves nothing when it is given up", async () => {
    const before = await storedKeys();
    const path = await at.client.open({ size: 6 * mebibyte });
    await at.client.send(path, 0, pdfBytes("given up", 300_000));
    expect((await at.client.ask({ method: "DELETE", path }))?.status).toBe(204);
    expect(await receivedBytes(path.split("/")[2] ?? "")).toBeNull();
    expect(await storedKeys()).toEqual(before);
  });
}, 60_000);
