import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goodFiles } from "../../../../e2e/support/files/good-files";
import { hostileFiles } from "../../../../e2e/support/files/hostile-files";
import { allFormats, type Format, formatOfName, formats } from "./formats";
import { inspectFile } from "./inspect-file.server";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "imc-inspected-"));
  // What is unpacked lands there, where nobody else writes.
  process.env.TMPDIR = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function look(
  fileName: string,
  content: Buffer,
  declaredType = "",
  allowed: readonly Format[] = allFormats,
) {
  const file = path.join(folder, "file");
  await writeFile(file, content);
  const sizeBytes = content.length;
  return inspectFile({ path: file, fileName, declaredType, sizeBytes }, allowed);
}

describe("a file is taken", async () => {
  it.each(await goodFiles())("when it is $what", async ({ fileName, content }) => {
    const format = formatOfName(fileName) as Format;
    const { mediaType } = formats[format];
    expect(await look(fileName, content)).toEqual({ ok: true, value: { format, mediaType } });
    expect(await look(fileName, content, mediaType)).toMatchObject({ ok: true });
  });
});

describe("a file is refused", async () => {
  const files = await hostileFiles();

  it.each(files)("for $what: $code", async ({ fileName, content, declaredType, code }) => {
    const result = await look(fileName, content, declaredType);
    expect(result.ok ? "taken" : result.refusal.code).toBe(code);
    expect(result).toMatchObject({ refusal: { params: { name: expect.stringMatching(/\S/) } } });
  });

  it("where its format is not asked for", async () => {
    const { content } = (await goodFiles()).find((file) => file.what === "a text") ?? {};
    expect(await look("a.docx", content as Buffer, "", ["pdf", "jpg"])).toMatchObject({
      refusal: { code: "type_not_allowed", params: { name: "a.docx", formats: "PDF, JPG" } },
    });
  });

  it("and nothing that was unpacked stays behind", async () => {
    expect(await readdir(folder)).toEqual(["file"]);
  });
});
