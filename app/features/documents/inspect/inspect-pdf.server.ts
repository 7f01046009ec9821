import type { ArchiveBudget } from "./archive-budget";
import type { FileBytes } from "./file-bytes.server";
import { carriesMarkup, endsAsZip, hidesInHead } from "./foreign-content";
import { PdfReading } from "./pdf-reading.server";
import { Unacceptable } from "./unacceptable";

const looked = 4_096;
const zipTail = 65_557;
/** The key of an encrypted document's trailer; any of its letters may be written as a hexadecimal code. */
const encryptKey =
  /\/(?:E|#45)(?:n|#6e)(?:c|#63)(?:r|#72)(?:y|#79)(?:p|#70)(?:t|#74)[\s\0]*(?:\d+[\s\0]+\d+[\s\0]+R|<<)/i;
/** Where file systems of disk images begin, in bytes. */
const discSectors = [32_769, 34_817, 36_865];

/**
 * Throws unless the bytes are one PDF document that opens without a password, and nothing else besides: no
 * scripts, nothing that starts a program, no program attached.
 */
export async function inspectPdf(bytes: FileBytes, budget: ArchiveBudget): Promise<void> {
  const head = await bytes.head(looked);
  if (head.toString("latin1", 0, 5) !== "%PDF-") throw new Unacceptable("type_mismatch");
  if (hidesInHead(head)) throw new Unacceptable("polyglot");
  for (const sector of discSectors) {
    if ((await bytes.at(sector, 5)).toString("latin1") === "CD001")
      throw new Unacceptable("polyglot");
  }
  const tail = await bytes.tail(zipTail);
  if (endsAsZip(tail) || carriesMarkup(tail.subarray(-looked))) throw new Unacceptable("polyglot");
  const end = tail.lastIndexOf("%%EOF");
  if (end < 0) throw new Unacceptable("file_broken");
  if (/[^\s\0]/.test(tail.toString("latin1", end + 5))) throw new Unacceptable("polyglot");
  const reading = new PdfReading(bytes, budget);
  for await (const { piece, at } of bytes.pieces(reading.overlap)) {
    if (encryptKey.test(piece.toString("latin1"))) throw new Unacceptable("encrypted");
    await reading.take(piece, at);
  }
  reading.end();
}
