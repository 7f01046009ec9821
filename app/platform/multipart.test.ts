import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BrokenForm, boundaryOf, readMultipart } from "./multipart.server";

const boundary = "----form7MA4YWxkTrZu0gW";

type Field = { name: string; fileName: string | null; content: Uint8Array };

function encode(fields: readonly Field[]): Buffer {
  const escaped = (text: string) =>
    text.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22");
  const parts = fields.flatMap(({ name, fileName, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"` +
        (fileName === null ? "" : `; filename="${escaped(fileName)}"\r\nContent-Type: image/png`) +
        "\r\n\r\n",
    ),
    content,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]) {
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function decode(source: AsyncIterable<Uint8Array>): Promise<Field[]> {
  const fields: Field[] = [];
  for await (const { name, fileName, body } of readMultipart(source, boundary)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    fields.push({ name, fileName, content: new Uint8Array(Buffer.concat(pieces)) });
  }
  return fields;
}

const lookalikes = fc
  .array(
    fc.oneof(
      fc.constantFrom("\r\n", "\r", "\n--", `\r\n--${boundary.slice(0, -1)}`, `--${boundary}`, "-"),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => new Uint8Array(Buffer.from(pieces.join(""))))
  .filter((content) => !Buffer.from(`\r\n${Buffer.from(content)}`).includes(`\r\n--${boundary}`));
const label = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/%/g, "").trim() || "поле");
const fields = fc.array(
  fc.record({
    name: label,
    fileName: fc.option(label),
    content: fc
      .oneof(fc.uint8Array({ maxLength: 2_000 }), lookalikes)
      .filter(
        (content) => !Buffer.concat([Buffer.from("\r\n"), content]).includes(`\r\n--${boundary}`),
      ),
  }),
  { maxLength: 5, minLength: 1 },
);
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });

describe("a multipart form", () => {
  it("is read the same however its bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fields, sizes, async (given, chunks) => {
        expect(await decode(inChunks(encode(given), chunks))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  it("loses no part behind one that was left in the middle or at its last piece", async () => {
    await fc.assert(
      fc.asyncProperty(fields, sizes, fc.nat({ max: 3 }), async (given, chunks, patience) => {
        const names: string[] = [];
        for await (const part of readMultipart(inChunks(encode(given), chunks), boundary)) {
          names.push(part.name);
          let left = patience;
          for await (const _piece of part.body) if (left-- === 0) break;
        }
        expect(names).toEqual(given.map(({ name }) => name));
      }),
      { numRuns: 300 },
    );
  });

  it("is broken when it was cut anywhere before its end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fields,
        sizes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (given, chunks, at) => {
          const whole = encode(given);
          const cut = whole.subarray(0, Math.floor(at * (whole.length - 4)));
          await expect(decode(inChunks(cut, chunks))).rejects.toThrow(BrokenForm);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("skips a part that nobody reads", async () => {
    const given = ["a", "b"].map((name) => ({
      name,
      fileName: null,
      content: new Uint8Array(9_000),
    }));
    const names: string[] = [];
    for await (const part of readMultipart(inChunks(encode(given), [700]), boundary)) {
      names.push(part.name);
    }
    expect(names).toEqual(["a", "b"]);
  });

  it("has headers of bounded length", async () => {
    const endless = Buffer.from(`--${boundary}\r\nContent-Disposition: ${"x".repeat(20_000)}`);
    await expect(decode(inChunks(endless, [100]))).rejects.toThrow(BrokenForm);
  });

  it("names its boundary", () => {
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe("a b");
    expect(boundaryOf("multipart/form-data; charset=utf-8; boundary=abc; x=1")).toBe("abc");
    for (const other of ["", "text/plain", "multipart/form-data", "multipart/mixed; boundary=a"]) {
      expect(boundaryOf(other)).toBeNull();
    }
  });
});
