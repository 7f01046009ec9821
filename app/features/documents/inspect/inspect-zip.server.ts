import { isArchive, isExecutable } from "./foreign-content";
import { type Format, formatOfName } from "./formats";
import type { Inspection } from "./inspection.server";
import { Unacceptable } from "./unacceptable";
import { walkArchive } from "./walk-archive.server";

const archiveNames =
  /\.(?:zip|rar|7z|tar|tgz|gz|bz2|xz|zst|cab|arj|iso|jar|war|apk|lzh|z|wim|dmg|img|vhdx?)$/i;

/** What macOS adds to every archive it makes, by name and first bytes. */
const macNotes: [name: RegExp, head: string][] = [
  [/^__MACOSX\/(?:.*\/)?\._[^/]*$/, "00051607"],
  [/(?:^|\/)\.DS_Store$/, "00000001"],
];

/** Throws unless every file of the archive is one that could be uploaded by itself, and none is an archive. */
export async function inspectZip(
  file: string,
  inspection: Inspection,
  inspectContent: (file: string, format: Format, deeper: Inspection) => Promise<void>,
): Promise<void> {
  let files = 0;
  await walkArchive(file, inspection.budget, async (entry) => {
    if (entry.isFolder) return;
    const note = macNotes.find(([name]) => name.test(entry.name));
    if (note) {
      const { head } = await entry.take({});
      if (head.toString("hex", 0, 4) === note[1]) return;
      throw new Unacceptable("archive_entry", entry.name);
    }
    const format = formatOfName(entry.name);
    if (archiveNames.test(entry.name)) throw new Unacceptable("archive_nested", entry.name);
    const inner = inspection.newPath();
    try {
      const { head } = await entry.take(format ? { spoolTo: inner } : {});
      if (!format && !isExecutable(head) && isArchive(head)) {
        throw new Unacceptable("archive_nested", entry.name);
      }
      if (!format || isExecutable(head)) throw new Unacceptable("archive_entry", entry.name);
      await inspection.within(entry.name, (deeper) => inspectContent(inner, format, deeper));
    } finally {
      await inspection.drop(inner);
    }
    files += 1;
  });
  if (files === 0) throw new Unacceptable("archive_empty");
}
