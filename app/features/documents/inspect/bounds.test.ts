import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { costlyFiles } from "../../../../e2e/support/files/costly-files";
import { goodFiles } from "../../../../e2e/support/files/good-files";
import { hostileFiles } from "../../../../e2e/support/files/hostile-files";
import { allFormats, formats } from "./formats";
import { inspectFile } from "./inspect-file.server";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "imc-bounds-"));
  process.env.TMPDIR = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const measure = path.resolve("app/features/documents/inspect/measure-inspection.testing.ts");

describe("a costly file", async () => {
  const files = await costlyFiles();

  it.each(files)(
    "is cheap to look into: $what",
    async ({ fileName, content, codes }) => {
      const file = path.join(folder, "costly");
      await writeFile(file, content);
      const args = ["--import", "tsx", measure, file, fileName];
      const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 40_000 });
      const cost = JSON.parse(stdout) as { code: string; milliseconds: number; megabytes: number };
      expect(codes).toContain(cost.code);
      expect(cost.megabytes).toBeLessThan(200);
      // A second at most when nothing else runs; this catches what never ends.
      expect(cost.milliseconds).toBeLessThan(10_000);
    },
    60_000,
  );
});

async function look(content: Buffer, extension: string) {
  const file = path.join(folder, "looked-at");
  await writeFile(file, content);
  const sizeBytes = content.length;
  return inspectFile(
    { path: file, fileName: `a.${extension}`, declaredType: "", sizeBytes },
    allFormats,
  );
}

const anyExtension = fc.constantFrom(...allFormats.flatMap((format) => formats[format].extensions));
const anyBytes = fc
  .uint8Array({ minLength: 1, maxLength: 3_000 })
  .map((bytes) => Buffer.from(bytes));
const beginnings = fc.constantFrom(
  "",
  "%PDF-1.7\n",
  "PK\u0003\u0004",
  "\u0089PNG\r\n\u001a\n",
  "\u00ff\u00d8\u00ff\u00e0",
);

describe("whatever the bytes are, the answer is a Result", async () => {
  const real = [...(await goodFiles()), ...(await hostileFiles())].filter(
    ({ content }) => content.length > 0 && content.length < 200_000,
  );
  const anyReal = fc.constantFrom(...real);
  const numbers = { numRuns: 300, interruptAfterTimeLimit: 40_000 };
  const patience = 60_000;

  it(
    "of noise",
    async () => {
      await fc.assert(
        fc.asyncProperty(beginnings, anyBytes, anyExtension, async (head, bytes, extension) => {
          const result = await look(Buffer.concat([Buffer.from(head, "latin1"), bytes]), extension);
          expect(result.ok).toBeTypeOf("boolean");
        }),
        numbers,
      );
    },
    patience,
  );

  it(
    "of files cut anywhere",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyReal,
          fc.double({ min: 0, max: 1, noNaN: true }),
          async (file, part) => {
            const length = Math.max(1, Math.floor(file.content.length * part));
            const extension = file.fileName.split(".").at(-1) ?? "";
            const result = await look(file.content.subarray(0, length), extension);
            expect(result.ok).toBeTypeOf("boolean");
          },
        ),
        numbers,
      );
    },
    patience,
  );

  it(
    "of files with bytes changed, put in and left out",
    async () => {
      const change = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(40),
        insert: fc.uint8Array({ maxLength: 12 }),
      });
      await fc.assert(
        fc.asyncProperty(
          anyReal,
          fc.array(change, { minLength: 1, maxLength: 6 }),
          async (file, changes) => {
            let content = file.content;
            for (const { at, remove, insert } of changes) {
              const place = Math.floor(at * content.length);
              content = Buffer.concat([
                content.subarray(0, place),
                insert,
                content.subarray(place + remove),
              ]);
            }
            const extension = file.fileName.split(".").at(-1) ?? "";
            const result = await look(content.length > 0 ? content : Buffer.from("x"), extension);
            expect(result.ok).toBeTypeOf("boolean");
          },
        ),
        numbers,
      );
    },
    patience,
  );

  it("and nothing that was unpacked stays behind", async () => {
    const left = (await readdir(folder)).filter((name) => name.startsWith("imc-inspect-"));
    expect(left).toEqual([]);
  });
});
