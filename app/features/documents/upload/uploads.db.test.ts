import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { atTime, now } from "~/platform/clock.server";
import { pdfBytes, sha256Of } from "../store/documents.testing";
import { openFile } from "../store/open-file.server";
import { cancelUpload, listUploads } from "./list-uploads.server";
import { sweepUploads } from "./sweep-uploads.server";
import { announce, askUploads } from "./uploads.testing";
import { rowOf, unfinished, uploadsUnderTest, waiting } from "./uploads-fixture.testing";

const at = uploadsUnderTest();

/** Numbers between 0 and 1, the same ones for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe("a resumable upload", () => {
  it("becomes a stored file, once it is whole", async () => {
    const bytes = pdfBytes("целиком", 400_000);
    const path = await at.client.open({ size: bytes.length, fileName: "../Устав\u202e.pdf" });
    expect(path).toMatch(/^\/uploads\/[\w-]{32}$/);
    const half = await at.client.send(path, 0, bytes.subarray(0, 150_000));
    expect([half?.status, half?.headers["upload-offset"]]).toEqual([204, "150000"]);
    expect(at.taken).toEqual([]);
    const whole = await at.client.send(path, 150_000, bytes.subarray(150_000));
    expect(whole?.status).toBe(200);
    expect(JSON.parse(whole?.body ?? "")).toEqual({ redirect: `/portal/files/${at.taken[0]}` });
    const file = await openFile(at.taken[0] ?? "");
    expect(file).toMatchObject({ fileName: "Устав.pdf", sha256: sha256Of(bytes) });
    expect(Buffer.concat(await (await file.body()).toArray()).equals(bytes)).toBe(true);
    expect(unfinished(path)).toEqual([]);
    expect(waiting()).toEqual([]);
    expect(await at.client.offset(path)).toBe(bytes.length);
    expect(await listUploads(at.owner, "test")).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("survives cuts at any byte (seed %i)", async (seed) => {
    const next = random(seed);
    const bytes = pdfBytes(`cut ${seed}`, 200_000 + Math.floor(next() * 900_000));
    const path = await at.client.open({ size: bytes.length });
    let offset = 0;
    for (let cut = 0; cut < 5 && offset < bytes.length; cut += 1) {
      const rest = bytes.subarray(offset);
      await at.client.send(path, offset, rest, Math.floor(next() * rest.length));
      const after = await at.client.offset(path);
      expect(after).toBeGreaterThanOrEqual(offset);
      expect(after).toBeLessThanOrEqual(bytes.length);
      offset = after;
    }
    if (offset < bytes.length) await at.client.send(path, offset, bytes.subarray(offset));
    expect(at.taken).toHaveLength(1);
    expect((await openFile(at.taken[0] ?? "")).sha256).toBe(sha256Of(bytes));
  });

  it("goes on in another request while the old line still hangs", async () => {
    const bytes = pdfBytes("hangs", 300_000);
    const path = await at.client.open({ size: bytes.length });
    // A line that was lost without a word: it says that it will send all, and then nothing comes.
    const { hostname, port, host } = new URL(at.client.address);
    const dead = connect(Number(port), hostname);
    dead.on("error", () => {});
    const head = [
      `PATCH ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: http://${host}`,
      `Cookie: ${at.client.cookie}`,
      "Tus-Resumable: 1.0.0",
      "Upload-Offset: 0",
      "Content-Type: application/offset+octet-stream",
      `Content-Length: ${bytes.length}`,
    ];
    dead.write(`${head.join("\r\n")}\r\n\r\n`);
    dead.write(bytes.subarray(0, 100_000));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const offset = await at.client.offset(path);
    expect(offset).toBe(100_000);
    expect((await at.client.send(path, offset, bytes.subarray(offset)))?.status).toBe(200);
    dead.destroy();
    expect((await openFile(at.taken[0] ?? "")).sha256).toBe(sha256Of(bytes));
  });

  it("can be seen and gone on with after the browser was closed, and be given up", async () => {
    const bytes = pdfBytes("later", 100_000);
    const path = await at.client.open({ size: bytes.length, target: { slot: "charter" } });
    await at.client.send(path, 0, bytes.subarray(0, 45_000));
    expect(await listUploads(at.owner, "test", { slot: "charter" })).toMatchObject([
      { fileName: "Устав.pdf", sizeBytes: 100_000, receivedBytes: 45_000, refusal: null },
    ]);
    expect(await listUploads(at.owner, "test", { slot: "other" })).toEqual([]);
    expect((await at.client.ask({ method: "DELETE", path }))?.status).toBe(204);
    expect(unfinished(path)).toEqual([]);
    expect(await rowOf(path)).toBeNull();
    const other = await at.client.open({ size: bytes.length });
    await cancelUpload(at.owner, other.split("/")[2] ?? "");
    expect(await rowOf(other)).toBeNull();
  });

  it("expires a day after it was last touched, with its bytes", async () => {
    const bytes = pdfBytes("old", 100_000);
    const path = await at.client.open({ size: bytes.length });
    await at.client.send(path, 0, bytes.subarray(0, 45_000));
    const hours = (count: number) => new Date(now().getTime() + count * 3_600_000);
    expect(await atTime(hours(23), sweepUploads)).toBe(0);
    expect(await atTime(hours(25), sweepUploads)).toBeGreaterThanOrEqual(1);
    expect(await rowOf(path)).toBeNull();
    expect(unfinished(path)).toEqual([]);
    expect((await at.client.ask({ method: "HEAD", path }))?.status).toBe(404);
  });
});

describe("who may upload", () => {
  it("is nobody without a session, with any method", async () => {
    const path = await at.client.open({ size: 1000 });
    const body = Buffer.alloc(10);
    for (const method of ["OPTIONS", "POST", "HEAD", "PATCH", "DELETE"]) {
      const headers = { ...announce({ size: 10 }), "upload-offset": "0" };
      const place = method === "POST" ? undefined : path;
      const bodied = method === "PATCH" ? body : undefined;
      const answer = await askUploads(at.client.address, {
        method,
        path: place,
        headers,
        body: bodied,
      });
      expect(answer?.status, method).toBe(401);
    }
  });

  it("is only the person whose upload it is", async () => {
    const bytes = pdfBytes("mine", 1000);
    const path = await at.client.open({ size: bytes.length });
    for (const method of ["HEAD", "PATCH", "DELETE"]) {
      const body = method === "PATCH" ? bytes : undefined;
      const headers = { "upload-offset": "0" };
      const foreign = await at.stranger.ask({ method, path, headers, body });
      expect(foreign?.status, method).toBe(404);
      const none = await at.client.ask({
        method,
        path: `/uploads/${"x".repeat(32)}`,
        headers,
        body,
      });
      expect(none?.status, method).toBe(404);
    }
    expect(await at.client.offset(path)).toBe(0);
  });

  it("is not a page of another site, and there is nothing to read", async () => {
    const path = await at.client.open({ size: 1000 });
    for (const method of ["OPTIONS", "POST", "HEAD", "PATCH", "DELETE"]) {
      for (const origin of ["https://evil.example", "null"]) {
        const headers = { ...announce({ size: 10 }), "upload-offset": "0" };
        const place = method === "POST" ? undefined : path;
        const answer = await at.client.ask({ method, path: place, headers, origin });
        expect(answer?.status, `${method} ${origin}`).toBe(403);
      }
    }
    for (const method of ["GET", "PUT"]) {
      expect((await at.client.ask({ method, path }))?.status).toBe(405);
    }
    const options = await at.client.ask({ method: "OPTIONS", path: "/uploads" });
    expect(options?.headers["access-control-allow-origin"]).not.toBe("*");
  });
});
