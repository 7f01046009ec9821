import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { spool } from "~/platform/storage/spool.server";
import { storage } from "~/platform/storage/storage.server";
import type { ReceivedFile } from "./received-file";

/** The smallest PDF that opens, with something in it that makes its bytes differ. */
export function pdfBytes(note = "", sizeBytes = 0): Buffer {
  const body = [
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj",
    `% ${note}`,
  ].join("\n");
  const tail =
    "\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n";
  // Comment lines fill it up to the size asked for.
  const line = `% ${"filler ".repeat(10)}\n`;
  const missing = Math.max(0, sizeBytes - body.length - tail.length - 1);
  const filler = line.repeat(Math.ceil(missing / line.length)).slice(0, missing);
  return Buffer.from(`${body}\n${filler}${tail}`.slice(0, Math.max(sizeBytes, 0) || undefined));
}

/** A file as `receiveForm` hands it over. */
export async function receivedFile(
  fileName: string,
  bytes: Buffer,
  declaredType = "application/pdf",
): Promise<ReceivedFile> {
  const spooled = await spool(Readable.from([bytes], { objectMode: false }));
  return { ...spooled, fileName, declaredType };
}

/** The keys of all that lies in the storage. */
export async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage().list()) keys.push(key);
  return keys.sort();
}

export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export type FormPiece = {
  name: string;
  fileName?: string;
  type?: string;
  content: string | Buffer;
};

const boundary = "----boundary5f3b";

/** The bytes of a multipart form as a browser sends them. */
export function formBytes(pieces: readonly FormPiece[]): { body: Buffer; contentType: string } {
  const parts = pieces.flatMap(({ name, fileName, type = "application/pdf", content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: ${type}`) +
        "\r\n\r\n",
    ),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
