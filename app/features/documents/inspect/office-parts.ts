const decoders: [bom: string, encoding: string][] = [
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
  ["efbbbf", "utf-8"],
];

/** The XML of a part as text, or null when it carries what such parts never do (entities, a document type). */
export function readPart(bytes: Buffer): string | null {
  const known = decoders.find(([bom]) => bytes.toString("hex", 0, bom.length / 2) === bom);
  const guessed = bytes[1] === 0 ? "utf-16le" : bytes[0] === 0 ? "utf-16be" : "utf-8";
  const text = new TextDecoder(known?.[1] ?? guessed).decode(bytes);
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? null : text;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its references to characters put in. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi,
    (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN;
      if (Number.isNaN(code)) return named[name] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

/** The attributes of every element whose name ends so, whatever its prefix. */
function elements(xml: string, name: string): Record<string, string>[] {
  const tags = xml.matchAll(new RegExp(`<(?:[\\w.-]{1,40}:)?${name}\\s([^<>]*)>`, "g"));
  return [...tags].map(([, inside = ""]) => {
    const pairs = inside.matchAll(
      /(?:^|\s)([\w.:-]{1,80})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g,
    );
    return Object.fromEntries(
      [...pairs].map(([, key = "", double, single]) => [
        key,
        decodeReferences(double ?? single ?? ""),
      ]),
    );
  });
}

const mainParts: [contentType: RegExp, kind: "docx" | "xlsx" | "pptx"][] = [
  [/wordprocessingml\.document\.main\+xml$/i, "docx"],
  [/spreadsheetml\.sheet\.main\+xml$/i, "xlsx"],
  [/presentationml\.(presentation|slideshow)\.main\+xml$/i, "pptx"],
];
const programs =
  /macroEnabled|vbaProject|vbaData|macrosheet|ms-office\.activeX|control\+xml|webextension/i;

export type PackageKind = "docx" | "xlsx" | "pptx" | "other";

/** What `[Content_Types].xml` says: which kind of document it is, and whether parts of it are programs. */
export function readContentTypes(xml: string): { kind: PackageKind; programs: boolean } {
  const types = [...elements(xml, "Override"), ...elements(xml, "Default")].map(
    ({ ContentType = "" }) => ContentType.trim(),
  );
  const kinds = mainParts.filter(([pattern]) => types.some((type) => pattern.test(type)));
  const kind = kinds.length === 1 ? (kinds[0]?.[1] ?? "other") : "other";
  return { kind, programs: types.some((type) => programs.test(type)) };
}

const fetched = /\/(?:attachedTemplate|frame|subDocument|aFChunk|oleObject|package|control)$/i;
const remote =
  /^(?:https?|ftp|mhtml|javascript|vbscript|ms-\w+):|^(?:file:)?[\\/]{2}(?:[^\\/]|[\\/]{2})/i;

/** Whether a part of relationships makes the program fetch or run something from outside when opened. */
export function reachesOutside(xml: string): boolean {
  return elements(xml, "Relationship").some(({ Type = "", Target = "", TargetMode = "" }) => {
    if (TargetMode.toLowerCase() !== "external" || !fetched.test(Type)) return false;
    const isTemplate = /attachedTemplate$/i.test(Type);
    // A template on the author's own disk is what Word writes into ordinary documents.
    return !isTemplate || remote.test(Target.trim());
  });
}

const programNames =
  /(?:^|\/)(?:vbaProject(?:Signature)?\.bin|vbaData\.xml|activeX\/|macrosheets\/|intlmacrosheets\/|webextensions\/)/i;

/** Whether the path of a part is one where Office keeps programs. */
export function isProgramPart(name: string): boolean {
  return programNames.test(name);
}
