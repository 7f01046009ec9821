const unicode = 0x800;

/**
 * The name of an archive's entry: UTF-8 where marked or where it can be nothing else, otherwise the code page
 * of Windows in Russian. Backslashes of old tools become slashes.
 */
export function readEntryName(raw: Buffer, flags: number): string {
  return decode(raw, flags).replaceAll("\\", "/");
}

function decode(raw: Buffer, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return flags & unicode ? raw.toString("latin1") : new TextDecoder("ibm866").decode(raw);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Whether unpacking the name could reach outside of the folder, or deceive the reader. */
export function isUnsafeName(name: string): boolean {
  const parts = name.split("/");
  return (
    name === "" ||
    name.length > 1_000 ||
    name.startsWith("/") ||
    /^[A-Za-z]:/.test(name) ||
    parts.some((part) => part === ".." || part === ".") ||
    hidden.test(name)
  );
}

const fileKind = 0o170000;
const ordinary = [0, 0o100000, 0o040000];

/** Whether the attributes make the entry a link, a pipe or a device. */
export function isSpecial(externalAttributes: number): boolean {
  return !ordinary.includes((externalAttributes >>> 16) & fileKind);
}
