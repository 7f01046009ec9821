import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ArchiveBudget } from "./archive-budget";
import { isSpecial, isUnsafeName, readEntryName } from "./entry-name";
import { EntryTaker, type EntryWish } from "./entry-taker.server";
import { carriesMarkup } from "./foreign-content";
import { Unacceptable } from "./unacceptable";

export type ArchiveEntry = {
  name: string;
  isFolder: boolean;
  /** inflates the content; to be called once, before the next entry */
  take(wish: EntryWish): Promise<EntryTaker>;
};

const stored = 0;
const deflated = 8;
/** Signatures that may follow the last entry of the directory. */
const directoryEnds = [0x06054b50, 0x06064b50, 0x05054b50];
const mostBetween = 65_536;

/**
 * Visits the entries of a ZIP file in the order of its directory. Throws `Unacceptable` for encrypted or unsafe
 * entries, for what costs too much, and for whatever two programs could read differently.
 */
export async function walkArchive(
  path: string,
  budget: ArchiveBudget,
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  // An error after the walk has ended must not end the process.
  zip.on("error", () => {});
  try {
    budget.takeEntries(zip.entryCount);
    if (carriesMarkup(zip.comment as unknown as Buffer)) throw new Unacceptable("polyglot");
    const names = new Set<string>();
    const places: [from: number, to: number][] = [];
    for (;;) {
      const entry = await nextEntry(zip);
      if (!entry) break;
      const name = checkedName(entry, names);
      const isTaken = places.some(([from]) => from === entry.relativeOffsetOfLocalHeader);
      if (isTaken) throw new Unacceptable("archive_bomb", name);
      const from = await checkLocalHeader(zip, entry, name);
      places.push([entry.relativeOffsetOfLocalHeader, from + entry.compressedSize]);
      await visitEntry(zip, entry, name, budget, visit);
    }
    if (zip.entryCount === 0) throw new Unacceptable("archive_empty");
    await checkWhole(zip, places);
  } finally {
    zip.close();
  }
}

async function nextEntry(zip: ZipFile): Promise<Entry | null> {
  if (zip.entriesRead === zip.entryCount) return null;
  const coming = once(zip, "entry") as Promise<[Entry]>;
  zip.readEntry();
  return (await coming)[0];
}

function checkedName(entry: Entry, names: Set<string>): string {
  const name = readEntryName(entry.fileNameRaw, entry.generalPurposeBitFlag);
  if (isUnsafeName(name) || isSpecial(entry.externalFileAttributes)) {
    throw new Unacceptable("archive_unsafe_entry", name);
  }
  if (entry.isEncrypted()) throw new Unacceptable("encrypted", name);
  const key = name.toLowerCase();
  if (names.has(key)) throw new Unacceptable("archive_broken", name);
  names.add(key);
  return name;
}

/** Programs that read from the front see the local header: it must tell the same story. */
async function checkLocalHeader(zip: ZipFile, entry: Entry, name: string): Promise<number> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  if ((local.generalPurposeBitFlag & 1) !== 0) throw new Unacceptable("encrypted", name);
  const same =
    local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod;
  if (!same) throw new Unacceptable("archive_broken", name);
  return local.fileDataStart;
}

async function visitEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  budget: ArchiveBudget,
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const isFolder = name.endsWith("/");
  let taken = false;
  const take = async (wish: EntryWish): Promise<EntryTaker> => {
    taken = true;
    return inflate(zip, entry, name, budget, wish);
  };
  await visit({ name, isFolder, take });
  // Whatever the visitor thought of it, the content is counted and must be what the directory says.
  const taker = taken ? null : await take({});
  if (isFolder && taker && taker.size > 0) throw new Unacceptable("archive_unsafe_entry", name);
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  name: string,
  budget: ArchiveBudget,
  wish: EntryWish,
): Promise<EntryTaker> {
  const method = entry.compressionMethod;
  if (method !== stored && method !== deflated) throw new Unacceptable("archive_broken", name);
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflater = createInflateRaw({ chunkSize: 262_144 });
  const packed = () => (method === stored ? entry.compressedSize : inflater.bytesWritten);
  const taker = new EntryTaker(budget, packed, wish);
  if (method === deflated) await pipeline(raw, inflater, taker);
  else await pipeline(raw, taker);
  // What follows the end of the compressed data within its place would be seen by nobody here.
  const whole = method === stored || inflater.bytesWritten === entry.compressedSize;
  if (!whole || taker.size !== entry.uncompressedSize || taker.sum !== entry.crc32) {
    throw new Unacceptable("archive_broken", name);
  }
  return taker;
}

/** The entries lie one after another from the first byte, and the directory is as long as it says. */
async function checkWhole(zip: ZipFile, places: [number, number][]): Promise<void> {
  let reached = 0;
  for (const [from, to] of places.sort((one, other) => one[0] - other[0])) {
    if (from < reached) throw new Unacceptable("archive_bomb");
    if (from - reached > mostBetween || (reached === 0 && from > 0)) {
      throw new Unacceptable("polyglot");
    }
    reached = to;
  }
  const cursor = zip.readEntryCursor as unknown as number;
  const signature = Buffer.alloc(4);
  const { reader } = zip as unknown as { reader: import("yauzl").RandomAccessReader };
  await new Promise<void>((resolve, reject) => {
    reader.read(signature, 0, 4, cursor, (error) => (error ? reject(error) : resolve()));
  });
  if (!directoryEnds.includes(signature.readUInt32LE(0))) throw new Unacceptable("archive_broken");
}
