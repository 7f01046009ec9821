import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { incomingFolder } from "~/platform/storage/spool.server";
import { type FormPiece, formBytes, pdfBytes, sha256Of } from "./documents.testing";
import { megabyte } from "./limits";
import { receiveForm } from "./receive-form.server";

const limits = { maxFiles: 3, maxFileBytes: megabyte };

/** A request whose body arrives in chunks and may break off in the middle. */
function post(pieces: readonly FormPiece[], cut?: { at: number; broken: boolean }): Request {
  const { body, contentType } = formBytes(pieces);
  const whole = cut ? body.subarray(0, cut.at) : body;
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = new Uint8Array(whole.subarray(sent, sent + 60_000));
      sent += next.length;
      if (next.length > 0) return controller.enqueue(next);
      if (cut?.broken) return controller.error(new Error("aborted"));
      controller.close();
    },
  });
  return new Request("http://portal.invalid/", {
    method: "POST",
    headers: { "content-type": contentType },
    body: stream,
    duplex: "half",
  } as RequestInit);
}

const waiting = () => (existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : []);

describe("receiving a form with files", () => {
  it("hands over the text and each file with its hash, and removes them when asked", async () => {
    const charter = pdfBytes("устав", 700_000);
    const received = await receiveForm(
      post([
        { name: "intent", content: "attach" },
        { name: "charter", fileName: "..\\Устав «Клетмед».pdf", content: charter },
        { name: "empty", fileName: "", content: "" },
        { name: "comment", content: "два\r\nряда" },
        { name: "charter", fileName: "пустой.pdf", content: "" },
      ]),
      limits,
    );
    if (!received.ok) throw new Error(received.refusal.code);
    const { form, files, dispose } = { ...received.value, dispose: () => received.value.dispose() };
    expect([...form]).toEqual([
      ["intent", "attach"],
      ["comment", "два\r\nряда"],
    ]);
    expect(files.map(({ field, file }) => [field, file.fileName, file.sizeBytes])).toEqual([
      ["charter", "Устав «Клетмед».pdf", charter.length],
      ["charter", "пустой.pdf", 0],
    ]);
    const [first] = files;
    expect(first?.file.sha256).toBe(sha256Of(charter));
    expect(first?.file.declaredType).toBe("application/pdf");
    expect(readFileSync(first?.file.path ?? "").equals(charter)).toBe(true);
    await dispose();
    expect(waiting()).toEqual([]);
  });

  it("takes a file of exactly the limit and refuses one byte more, saying which", async () => {
    const exact = await receiveForm(
      post([{ name: "f", fileName: "a.pdf", content: Buffer.alloc(megabyte) }]),
      limits,
    );
    expect(exact.ok).toBe(true);
    if (exact.ok) await exact.value.dispose();
    const more = await receiveForm(
      post([
        { name: "f", fileName: "good.pdf", content: pdfBytes() },
        { name: "before", content: "до" },
        { name: "f", fileName: "large.pdf", content: Buffer.alloc(megabyte + 1) },
        { name: "after", content: "после" },
        { name: "g", fileName: "after.pdf", content: Buffer.alloc(3 * megabyte) },
      ]),
      limits,
    );
    expect(more).toMatchObject({
      ok: false,
      refusal: { code: "file_too_large", params: { mb: 1, name: "large.pdf" } },
    });
    // What was typed comes back, wherever in the form it stood.
    expect(more.ok || [...more.form]).toEqual([
      ["before", "до"],
      ["after", "после"],
    ]);
    expect(waiting()).toEqual([]);
  });

  it("refuses more files than asked for", async () => {
    const many = Array.from({ length: 4 }, (_, index) => ({
      name: "f",
      fileName: `${index}.pdf`,
      content: pdfBytes(),
    }));
    const answer = await receiveForm(post(many), limits);
    expect(answer).toMatchObject({ refusal: { code: "too_many_files", params: { count: 3 } } });
    expect(waiting()).toEqual([]);
  });

  it("says that the upload was cut, wherever it was, and keeps nothing", async () => {
    const pieces = [
      { name: "intent", content: "attach" },
      { name: "f", fileName: "a.pdf", content: pdfBytes("", 300_000) },
      { name: "g", fileName: "b.pdf", content: pdfBytes("", 300_000) },
    ];
    const whole = formBytes(pieces).body.length;
    for (const at of [0, 1, 90, 200, 150_000, 300_300, 450_000, whole - 5]) {
      for (const broken of [true, false]) {
        const answer = await receiveForm(post(pieces, { at, broken }), limits);
        expect(answer, `${at}`).toMatchObject({ ok: false, refusal: { code: "upload_cut" } });
        expect(waiting()).toEqual([]);
      }
    }
  });

  it("refuses text without end", async () => {
    const request = post([{ name: "comment", content: "ы".repeat(600_000) }]);
    await expect(receiveForm(request, limits)).rejects.toMatchObject({ status: 413 });
    expect(waiting()).toEqual([]);
  });

  it("reads an ordinary form as well", async () => {
    const request = new Request("http://portal.invalid/", {
      method: "POST",
      body: new URLSearchParams({ intent: "remove" }),
    });
    const answer = await receiveForm(request, limits);
    expect(answer.ok && [...answer.value.form]).toEqual([["intent", "remove"]]);
  });
});
