const longest = 200;
/** Names that Windows keeps for devices, whatever stands behind the first dot. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
const nameless = "файл";

/**
 * The name under which a file is kept and given back: NFC, no path, nothing invisible that could turn the
 * text round, nothing a file system forbids, at most 200 characters with its extension kept. Never empty.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => /[^.\s\p{C}]/u.test(part)) ?? "";
  const cleaned = last
    // Control, format (bidi, zero width), private, unassigned and half characters; U+FFFD for broken ones.
    .replace(/[\p{C}\uFFFD]/gu, "")
    .replace(/[\p{Z}\s]+/gu, " ")
    .replace(/[<>:"|?*]/g, "_")
    .normalize("NFC")
    // What stands before a dot is the same before and after the name is cut.
    .replace(/[. ]+\./g, ".");
  const shown = trimDots(cleaned) || nameless;
  const extension = /(?<=.)\.[\p{L}\p{N}]{1,10}$/u.exec(shown)?.[0] ?? "";
  const stem = shown.slice(0, shown.length - extension.length);
  const safe = devices.test(stem + extension) ? `_${stem}` : stem;
  const room = longest - [...extension].length;
  return trimDots([...safe].slice(0, room).join("")) + extension;
}

/** A leading dot hides a file, a trailing one is lost on Windows. */
function trimDots(text: string): string {
  return text.replace(/^[. ]+|[. ]+$/g, "");
}
