import type { FileBytes } from "./file-bytes.server";
import { carriesMarkup, endsAsZip, hidesInHead } from "./foreign-content";
import { Unacceptable } from "./unacceptable";

const pngHead = "89504e470d0a1a0a";
const mostParts = 200_000;
const looked = 4_096;
const zipTail = 65_557;

/** Nothing that another program would read may hide at the beginning or the end of a picture. */
async function refuseForeign(bytes: FileBytes): Promise<void> {
  const head = await bytes.head(looked);
  // A PDF reader looks for its header in the first kilobyte.
  if (hidesInHead(head) || head.includes("%PDF-")) throw new Unacceptable("polyglot");
  const tail = await bytes.tail(zipTail);
  if (endsAsZip(tail) || carriesMarkup(tail.subarray(-looked))) throw new Unacceptable("polyglot");
}

/** Throws unless the bytes are one complete PNG image. */
export async function inspectPng(bytes: FileBytes): Promise<void> {
  if ((await bytes.head(8)).toString("hex") !== pngHead) throw new Unacceptable("type_mismatch");
  await refuseForeign(bytes);
  let position = 8;
  for (let part = 0; part < mostParts; part++) {
    const header = await bytes.at(position, 8);
    if (header.length < 8) throw new Unacceptable("file_broken");
    const kind = header.toString("latin1", 4, 8);
    if (!/^[A-Za-z]{4}$/.test(kind) || (part === 0) !== (kind === "IHDR")) {
      throw new Unacceptable("file_broken");
    }
    position += 12 + header.readUInt32BE(0);
    if (position > bytes.size) throw new Unacceptable("file_broken");
    if (kind !== "IEND") continue;
    if (position < bytes.size) throw new Unacceptable("polyglot");
    return;
  }
  throw new Unacceptable("file_broken");
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Throws unless the bytes are a JPEG image; what cameras append to their pictures is left alone. */
export async function inspectJpeg(bytes: FileBytes): Promise<void> {
  if ((await bytes.head(3)).toString("hex") !== "ffd8ff") throw new Unacceptable("type_mismatch");
  await refuseForeign(bytes);
  let position = 2;
  let framed = false;
  for (let part = 0; part < mostParts; part++) {
    const header = await bytes.at(position, 4);
    if (header.length < 4 || header[0] !== 0xff) throw new Unacceptable("file_broken");
    const marker = header[1] ?? 0;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    framed ||= isFrame(marker);
    if (marker === 0xda) {
      if (!framed) throw new Unacceptable("file_broken");
      return;
    }
    const length = header.readUInt16BE(2);
    if (length < 2 || marker === 0xd9) throw new Unacceptable("file_broken");
    position += 2 + length;
  }
  throw new Unacceptable("file_broken");
}
