import path from "node:path";
import type { EntryTaker } from "./entry-taker.server";
import { compoundHead, isArchive, isExecutable, zipHead } from "./foreign-content";
import type { Inspection } from "./inspection.server";
import { DdeWatch } from "./office-dde";
import {
  isProgramPart,
  type PackageKind,
  reachesOutside,
  readContentTypes,
  readPart,
} from "./office-parts";
import { Unacceptable } from "./unacceptable";
import { type ArchiveEntry, walkArchive } from "./walk-archive.server";

const partBytes = 4_000_000;
const wide = (text: string) => Buffer.from(text, "utf16le");
/** Streams of embedded objects that carry programs: macros, and files packed into a document. */
const programMarks = [wide("_VBA_PROJECT"), wide("\u0001Ole10Native")];

/**
 * Throws unless the file is an Office document without programs in it. `expected`: the kind its name promises;
 * null inside of another document, where any kind may be embedded.
 */
export async function inspectOffice(
  file: string,
  expected: PackageKind | null,
  inspection: Inspection,
): Promise<void> {
  let kind: PackageKind | null = null;
  await walkArchive(file, inspection.budget, async (entry) => {
    if (entry.isFolder) return;
    if (isProgramPart(entry.name)) throw new Unacceptable("macro", entry.name);
    const isTypes = entry.name.toLowerCase() === "[content_types].xml";
    const isLinks = /\.rels$/i.test(entry.name);
    if (!isTypes && !isLinks) return inspectPart(entry, inspection);
    const text = readPart((await entry.take({ keep: partBytes })).content);
    if (text === null) throw new Unacceptable("archive_broken", entry.name);
    if (isLinks && reachesOutside(text)) throw new Unacceptable("macro", entry.name);
    if (!isTypes) return;
    const types = readContentTypes(text);
    if (types.programs) throw new Unacceptable("macro");
    kind = types.kind;
  });
  if (kind === null) throw new Unacceptable(expected ? "type_mismatch" : "archive_nested");
  if (expected && kind !== expected) throw new Unacceptable("type_mismatch");
}

async function inspectPart(entry: ArchiveEntry, inspection: Inspection): Promise<void> {
  const inner = inspection.newPath();
  try {
    const taken = await entry.take({
      marks: programMarks,
      watch: new DdeWatch(),
      spoolTo: inner,
      spoolIf: (head) => head.subarray(0, 4).equals(zipHead),
    });
    refusePart(entry, taken);
    if (!taken.spooled) return;
    await inspection.within(entry.name, (deeper) => inspectOffice(inner, null, deeper));
  } finally {
    await inspection.drop(inner);
  }
}

function refusePart({ name }: ArchiveEntry, taken: EntryTaker): void {
  if (taken.marked) throw new Unacceptable("macro", name);
  if (isExecutable(taken.head)) throw new Unacceptable("archive_entry", name);
  // Metafiles may be compressed with gzip; everything else that is an archive has no place here.
  const isMetafile = [".emz", ".wmz"].includes(path.extname(name).toLowerCase());
  if (taken.spooled || isMetafile || taken.head.subarray(0, 8).equals(compoundHead)) return;
  if (isArchive(taken.head)) throw new Unacceptable("archive_nested", name);
}
