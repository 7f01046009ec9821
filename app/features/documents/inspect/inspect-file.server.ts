import { fileTypeFromBuffer } from "file-type";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { FileBytes } from "./file-bytes.server";
import { compoundHead, zipHead } from "./foreign-content";
import { type Format, formatOfName, formats, labelsOf, mayBeDeclared } from "./formats";
import { inspectJpeg, inspectPng } from "./inspect-image.server";
import { inspectOffice } from "./inspect-office.server";
import { inspectPdf } from "./inspect-pdf.server";
import { inspectSignature } from "./inspect-signature.server";
import { inspectZip } from "./inspect-zip.server";
import { Inspection } from "./inspection.server";
import { shownName } from "./shown-name";
import { Unacceptable } from "./unacceptable";

export type InspectedFile = {
  path: string;
  fileName: string;
  declaredType: string;
  sizeBytes: number;
};

/** What the first bytes may be taken for, by format; a reader of signatures sees ZIP in most Office files. */
const recognised: Record<Format, readonly string[]> = {
  pdf: ["pdf", "ai"],
  docx: ["docx", "zip"],
  xlsx: ["xlsx", "zip"],
  zip: ["zip"],
  png: ["png", "apng"],
  jpg: ["jpg"],
  sig: ["der", "p7s"],
};
const withMacros = ["docm", "dotm", "xlsm", "xltm", "pptm", "ppsm", "potm"];
const looked = 4_100;

/**
 * Looks whether a received file is what its name and its declared type say, opens without a password and carries
 * no programs. Whatever the bytes are, the answer is a Result; only a fault of the disk is thrown. Memory stays
 * within a few megabytes, time within `archiveLimits.seconds`.
 */
export async function inspectFile(
  file: InspectedFile,
  allowed: readonly Format[],
): Promise<Result<{ format: Format; mediaType: string }>> {
  const name = shownName(file.fileName);
  if (file.sizeBytes === 0) return refuse("file_empty", { name });
  const format = formatOfName(file.fileName);
  if (!format || !allowed.includes(format)) {
    return refuse("type_not_allowed", { name, formats: labelsOf(allowed) });
  }
  if (!mayBeDeclared(format, file.declaredType)) return refuse("type_mismatch", { name });
  try {
    await Inspection.run(file.sizeBytes, (inspection) =>
      inspectContent(file.path, format, inspection),
    );
    return ok({ format, mediaType: formats[format].mediaType });
  } catch (error) {
    return refusalFor(error, name);
  }
}

async function inspectContent(file: string, format: Format, inspection: Inspection): Promise<void> {
  await FileBytes.over(file, async (bytes) => {
    await compareHead(bytes, format);
    if (format === "pdf") await inspectPdf(bytes, inspection.budget);
    if (format === "png") await inspectPng(bytes);
    if (format === "jpg") await inspectJpeg(bytes);
    if (format === "sig") await inspectSignature(bytes);
  });
  if (format === "zip") await inspectZip(file, inspection, inspectContent);
  if (format === "docx" || format === "xlsx") await inspectOffice(file, format, inspection);
}

async function compareHead(bytes: FileBytes, format: Format): Promise<void> {
  const head = Buffer.from(await bytes.head(looked));
  const isOffice = format === "docx" || format === "xlsx";
  if (isOffice && head.subarray(0, 8).equals(compoundHead)) {
    throw new Unacceptable((await isLockedOffice(bytes)) ? "encrypted" : "type_mismatch");
  }
  const found = await fileTypeFromBuffer(head);
  if (isOffice && found && withMacros.includes(found.ext)) throw new Unacceptable("macro");
  if (found && !recognised[format].includes(found.ext)) throw new Unacceptable("type_mismatch");
  if ((isOffice || format === "zip") && !head.subarray(0, 4).equals(zipHead)) {
    throw new Unacceptable(found?.ext === "zip" ? "archive_broken" : "type_mismatch");
  }
}

/** Office wraps a document with a password into a compound file with this stream. */
const lockedStream = Buffer.from("EncryptedPackage", "utf16le");

async function isLockedOffice(bytes: FileBytes): Promise<boolean> {
  for await (const { piece } of bytes.pieces(lockedStream.length)) {
    if (piece.includes(lockedStream)) return true;
  }
  return false;
}

function refusalFor(error: unknown, name: string): Refused {
  if (error instanceof Unacceptable) {
    const entry = error.entry === null ? null : shownName(error.entry);
    return refuse(error.code, { name: entry ? `${name} → ${entry}` : name });
  }
  const fault = error as NodeJS.ErrnoException;
  if (fault.code === "ENOSPC") return refuse("disk_full");
  if (fault.syscall) throw error;
  // Readers of archives tell a broken file by an ordinary error.
  if (/encrypt/i.test(fault.message)) return refuse("encrypted", { name });
  return refuse("archive_broken", { name });
}
