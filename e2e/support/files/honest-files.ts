import { crc32, deflateSync } from "node:zlib";
import { ZipFile } from "yazl";

/** A ZIP archive as an ordinary archiver makes it. */
export async function zipOf(files: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    const data = typeof content === "string" ? Buffer.from(content) : content;
    if (name.endsWith("/")) zip.addEmptyDirectory(name);
    else zip.addBuffer(data, name, { compress: true });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A small PDF of one page; `extra` stands among its objects, `trailer` in its trailer. */
export function pdf({ extra = "", trailer = "", head = "", after = "" } = {}): Buffer {
  const objects = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
  ];
  let text = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${head}`;
  const places: number[] = [];
  for (const object of objects) {
    places.push(text.length);
    text += object;
  }
  text += extra;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const from = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R ${trailer}>>\n`;
  return Buffer.from(`${text}startxref\n${from}\n%%EOF\n${after}`, "latin1");
}

function pngPart(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A grey square; `parts` stand between its header and its pixels. */
export function png(parts: [kind: string, data: Buffer][] = []): Buffer {
  const size = 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc(size * (size + 1), 0x80));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngPart("IHDR", header),
    ...parts.map(([kind, data]) => pngPart(kind, data)),
    pngPart("IDAT", pixels),
    pngPart("IEND", Buffer.alloc(0)),
  ]);
}

function jpgPart(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The frame of a photograph; `comment` stands in its head, `after` behind its end. */
export function jpg({ comment = "", after = "" } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpgPart(0xe0, Buffer.from("4a46494600010100000100010000", "hex")),
    ...(comment ? [jpgPart(0xfe, Buffer.from(comment))] : []),
    jpgPart(0xdb, Buffer.alloc(65, 1)),
    jpgPart(0xc0, Buffer.from("08000800080101110000", "hex")),
    jpgPart(0xda, Buffer.from("0101003f00", "hex")),
    Buffer.from([0x7f, 0x80, 0x11, 0xff, 0xd9]),
    Buffer.from(after, "latin1"),
  ]);
}

const main = "application/vnd.openxmlformats-officedocument";
const mainTypes = {
  docx: ["/word/document.xml", `${main}.wordprocessingml.document.main+xml`],
  xlsx: ["/xl/workbook.xml", `${main}.spreadsheetml.sheet.main+xml`],
} as const;
export const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const documentRelation =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** The parts of a small Office document; `types` adds to its content types, `parts` to its files. */
export function officeParts(
  kind: "docx" | "xlsx",
  more: { types?: string; mainType?: string; parts?: Record<string, Buffer | string> } = {},
): Record<string, Buffer | string> {
  const [place, type] = mainTypes[kind];
  return {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${place}" ContentType="${more.mainType ?? type}"/>${more.types ?? ""}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${documentRelation}" Target="${place.slice(1)}"/></Relationships>`,
    [place.slice(1)]:
      `<?xml version="1.0"?><document>${"Описание производства. ".repeat(40)}</document>`,
    ...more.parts,
  };
}

/** A small Office document. */
export function office(
  kind: "docx" | "xlsx",
  more: Parameters<typeof officeParts>[1] = {},
): Promise<Buffer> {
  return zipOf(officeParts(kind, more));
}

/** The beginning of an old Office file with streams of these names. */
export function compound(...streams: string[]): Buffer {
  const names = streams.map((name) => Buffer.from(name.padEnd(32, "\0"), "utf16le"));
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1_016), ...names]);
}
