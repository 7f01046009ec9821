import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { sampleSignature } from "../../../../prisma/seed/sample-signature";
import { allFormats } from "./formats";
import { inspectFile } from "./inspect-file.server";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "imc-signatures-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function look(content: Buffer, fileName = "договор.pdf.sig") {
  const file = path.join(folder, "file");
  await writeFile(file, content);
  const looked = await inspectFile(
    { path: file, fileName, declaredType: "", sizeBytes: content.length },
    ["sig"],
  );
  return looked.ok ? "taken" : looked.refusal.code;
}

const signature = sampleSignature(samplePdf(["Agreement"]));
const base64 = signature.toString("base64").replace(/(.{64})/g, "$1\r\n");

describe("a detached signature", () => {
  it("is taken as binary, as Base64 and with the lines of PEM", async () => {
    expect(await look(signature)).toBe("taken");
    expect(await look(Buffer.from(base64))).toBe("taken");
    const pem = `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`;
    expect(await look(Buffer.from(pem), "договор.p7s")).toBe("taken");
  });

  it("is refused when it is anything else, or far too large", async () => {
    expect(await look(samplePdf(["Agreement"]))).toBe("type_mismatch");
    expect(await look(Buffer.from("signed by hand"))).toBe("type_mismatch");
    expect(await look(Buffer.from("3003020101", "hex"))).toBe("type_mismatch");
    const large = Buffer.concat([signature, Buffer.alloc(1_048_576)]);
    expect(await look(large)).toBe("type_mismatch");
    expect(await look(signature, "договор.pdf")).toBe("type_not_allowed");
  });

  it("is no document that people send otherwise", () => {
    expect(allFormats).not.toContain("sig");
  });
});
