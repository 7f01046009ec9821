const executables: readonly string[] = [
  "4d5a", // Windows
  "7f454c46", // Linux
  "feedface",
  "feedfacf",
  "cefaedfe",
  "cffaedfe", // macOS
  "cafebabe", // Java, macOS
  "2321", // #! of a script
  "0061736d", // WebAssembly
  "6465780a", // Android
  "4c000000011402", // Windows shortcut
];

const archives: readonly string[] = [
  "504b0304",
  "504b0506", // ZIP
  "526172211a07", // RAR
  "377abcaf271c", // 7-Zip
  "1f8b", // gzip
  "425a68", // bzip2
  "fd377a585a00", // xz
  "28b52ffd", // zstd
  "4d534346", // CAB
  "60ea", // ARJ
];

const markup =
  /<(?:!doctype\s+html|(?:html|head|body|script|svg|iframe|object|embed|img|meta|form)(?=[\s>/]))|<\?php/i;

export const zipHead = Buffer.from("504b0304", "hex");
export const compoundHead = Buffer.from("d0cf11e0a1b11ae1", "hex");

const startsWithAny = (head: Buffer, signatures: readonly string[]) =>
  signatures.some((hex) => head.toString("hex", 0, hex.length / 2) === hex);

/** Whether bytes start as a program or a script would. */
export function isExecutable(head: Buffer): boolean {
  return startsWithAny(head, executables);
}

/** Whether bytes start as an archive of any usual kind would. */
export function isArchive(head: Buffer): boolean {
  return startsWithAny(head, archives) || head.toString("latin1", 257, 262) === "ustar";
}

/** Whether bytes carry what a browser would take for a page, also when written in UTF-16. */
export function carriesMarkup(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  return markup.test(text) || markup.test(text.replaceAll("\0", ""));
}

const endOfZip = Buffer.from("504b0506", "hex");

/** Whether a file with this end (65,557 bytes suffice) would be opened by a ZIP reader. */
export function endsAsZip(tail: Buffer): boolean {
  let at = tail.lastIndexOf(endOfZip);
  while (at >= 0) {
    const commentEnds = at + 22 + (at + 22 <= tail.length ? tail.readUInt16LE(at + 20) : 0);
    const entries = at + 22 <= tail.length ? tail.readUInt16LE(at + 10) : 0;
    // Readers forgive bytes after the comment, so its length only has to fit.
    if (entries > 0 && commentEnds <= tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf(endOfZip, at - 1);
  }
  return false;
}

/** Whether the first bytes of a file of another format carry something that a reader would find there. */
export function hidesInHead(head: Buffer): boolean {
  return (
    carriesMarkup(head) ||
    head.toString("latin1", 257, 262) === "ustar" ||
    head.toString("latin1", 128, 132) === "DICM" ||
    head.includes("Rar!\u001a\u0007", 0, "latin1") ||
    head.includes(Buffer.from("377abcaf271c", "hex"))
  );
}
