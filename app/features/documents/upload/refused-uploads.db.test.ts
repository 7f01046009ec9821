import { describe, expect, it } from "vitest";
import { inTransaction, prisma } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { pdfBytes, sha256Of, storedKeys } from "../store/documents.testing";
import { limitsSetting } from "../store/limits.server";
import { openFile } from "../store/open-file.server";
import { listUploads } from "./list-uploads.server";
import {
  breakStorage,
  codeOf,
  unfinished,
  uploadsUnderTest,
  waiting,
} from "./uploads-fixture.testing";

const at = uploadsUnderTest();

describe("what is refused", () => {
  it.each([
    ["an empty file", { size: 0 }, 400, "file_empty"],
    ["the 51st megabyte", { size: 50 * 1_048_576 + 1 }, 413, "file_too_large"],
    ["a foreign ending", { size: 10, fileName: "a.exe" }, 415, "type_not_allowed"],
    ["an unknown purpose", { size: 10, purpose: "other" }, 400, "invalid"],
    ["a closed target", { size: 10, target: { closed: true } }, 422, "slot_closed"],
  ])("%s, before a byte of it is sent", async (_what, upload, status, refusal) => {
    const answer = await at.client.create(upload);
    expect([answer?.status, codeOf(answer?.body)]).toEqual([status, refusal]);
    expect(await prisma.upload.count({ where: { userId: at.owner.userId } })).toBe(0);
  });

  it("an announcement that cannot be read", async () => {
    const wrong: Record<string, string>[] = [
      {},
      { "upload-length": "ten" },
      { "upload-length": "-1" },
      { "upload-defer-length": "1" },
      { "upload-length": "10", "upload-metadata": "filename ###" },
      { "upload-length": "10", "upload-metadata": `target ${btoa("{")}` },
    ];
    for (const headers of wrong) {
      const answer = await at.client.ask({ method: "POST", headers });
      expect(answer?.status, JSON.stringify(headers)).toBe(400);
    }
  });

  it("a wrong offset, and more bytes than were announced", async () => {
    const bytes = pdfBytes("offsets", 2000);
    const path = await at.client.open({ size: 2000 });
    expect((await at.client.send(path, 5, bytes.subarray(5)))?.status).toBe(409);
    expect((await at.client.send(path, 0, Buffer.concat([bytes, bytes])))?.status).toBe(413);
    const chunked = await at.client.ask({
      method: "PATCH",
      path,
      headers: { "upload-offset": "0", "transfer-encoding": "chunked", "content-length": "" },
    });
    expect(chunked?.status).toBeGreaterThanOrEqual(400);
    expect(await at.client.offset(path)).toBe(0);
    expect((await at.client.send(path, 0, bytes.subarray(0, 1000)))?.status).toBe(204);
    expect((await at.client.send(path, 0, bytes.subarray(0, 1000)))?.status).toBe(409);
  });

  it("what the content says, kept for the page and told again", async () => {
    const before = await storedKeys();
    const program = Buffer.concat([Buffer.from("MZ\u0000"), Buffer.alloc(5000)]);
    const path = await at.client.open({ size: program.length });
    const answer = await at.client.send(path, 0, program);
    expect([answer?.status, codeOf(answer?.body)]).toEqual([415, "type_mismatch"]);
    expect((await at.client.ask({ method: "HEAD", path }))?.status).toBe(415);
    expect(await listUploads(at.owner, "test")).toMatchObject([
      { refusal: { code: "type_mismatch" } },
    ]);
    expect(unfinished(path)).toEqual([]);
    expect(waiting()).toEqual([]);
    expect(await storedKeys()).toEqual(before);
    expect(at.taken).toEqual([]);
  });

  it("what the quota does not hold, uploads under way included", async () => {
    const limits = { fileMb: 1, applicationMb: 2, organisationMb: 2 };
    await inTransaction((tx) => writeSetting(tx, limitsSetting, limits, at.owner.userId));
    await at.client.open({ size: 1_048_576 });
    await at.client.open({ size: 1_000_000 });
    const third = await at.client.create({ size: 100_000 });
    expect([third?.status, codeOf(third?.body)]).toEqual([413, "organisation_full"]);
  });
});

describe("an upload that is complete", () => {
  it("waits for a storage that is down, and is finished when asked again", async () => {
    const bytes = pdfBytes("down", 50_000);
    const path = await at.client.open({ size: bytes.length });
    const mend = breakStorage();
    const answer = await at.client.send(path, 0, bytes);
    expect([answer?.status, codeOf(answer?.body)]).toEqual([503, "storage_down"]);
    expect((await at.client.ask({ method: "HEAD", path }))?.status).toBe(503);
    expect(at.taken).toEqual([]);
    mend();
    expect(await at.client.offset(path)).toBe(bytes.length);
    expect(at.taken).toHaveLength(1);
    expect((await openFile(at.taken[0] ?? "")).sha256).toBe(sha256Of(bytes));
    expect(unfinished(path)).toEqual([]);
    expect(waiting()).toEqual([]);
  });

  it("is taken over once, however many ask at once", async () => {
    const bytes = pdfBytes("once", 50_000);
    const path = await at.client.open({ size: bytes.length });
    const mend = breakStorage();
    await at.client.send(path, 0, bytes);
    mend();
    const headers = { "upload-offset": String(bytes.length) };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        at.client.ask({ method: index % 2 ? "HEAD" : "PATCH", path, headers }),
      ),
    );
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([200]));
    expect(at.taken).toHaveLength(1);
  });

  it("is taken over once, even when the process failed right after it", async () => {
    const bytes = pdfBytes("crash", 50_000);
    const path = await at.client.open({ size: bytes.length });
    at.onFinish = () => {
      throw new Error("the process is gone");
    };
    expect((await at.client.send(path, 0, bytes))?.status).toBeGreaterThanOrEqual(500);
    at.onFinish = () => {};
    expect(await at.client.offset(path)).toBe(bytes.length);
    expect(at.taken).toHaveLength(1);
    expect(await prisma.storedFile.count({ where: { organisationId: at.organisationId } })).toBe(1);
  });
});
