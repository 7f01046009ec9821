import { randomBytes } from "node:crypto";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { officeParts, pdf, zipOf } from "./honest-files";
import { rawZip } from "./raw-zip";

export type CostlyFile = { what: string; fileName: string; content: Buffer; codes: string[] };

const million = 1_000_000;

/** Compressed bytes that inflate to so many times a hundred megabytes of zeros. */
function hundreds(count: number): Buffer {
  const data = Buffer.alloc(100 * million);
  const piece = deflateRawSync(data, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: count }, () => piece), deflateRawSync("")]);
}

/** A million entries in the directory, written in one go; the end claims `count` of them. */
function millionEntries(count: number): Buffer {
  const [local, names] = [rawZip([{ name: "000.pdf", data: pdf() }]), 7];
  const first = local.subarray(0, local.indexOf(Buffer.from("504b0102", "hex")));
  const entry = local.subarray(first.length, first.length + 46 + names);
  const out = Buffer.alloc(first.length + entry.length * million + 22);
  first.copy(out);
  for (let at = 0; at < million; at++) {
    const place = first.length + at * entry.length;
    entry.copy(out, place);
    // The first one is honest.
    if (at > 0) out.write(String(at).padStart(names, "0"), place + 46, "latin1");
  }
  const end = out.subarray(-22);
  local.copy(end, 0, local.length - 22);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(entry.length * million, 12);
  return out;
}

/** An archive in an archive in an archive, ten copies at each level. */
async function nested(levels: number): Promise<Buffer> {
  let inner = pdf();
  for (let level = 0; level < levels; level++) {
    const copies = Array.from({ length: 10 }, (_, at) => [`${at}.${level ? "zip" : "pdf"}`, inner]);
    inner = await zipOf(Object.fromEntries(copies));
  }
  return inner;
}

/** As much as an archive may unpack to, and no repetition in it that would give it away. */
function almostTooMuch(): Buffer {
  const line = randomBytes(20_000).toString("base64");
  const data = pdf({ extra: `%${line}\n`.repeat(440) });
  const packed = deflateRawSync(data, { level: 1 });
  const entries = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.pdf`, data, packed }));
  return rawZip(entries);
}

/** Files that would cost much time or memory if they were believed. */
export async function costlyFiles(): Promise<CostlyFile[]> {
  const tenGigabytes = hundreds(100);
  const part = (size: number) => ({ packed: tenGigabytes, size, crc: crc32("") });
  const parts = Object.entries(officeParts("docx")).map(([name, data]) => ({ name, data }));
  const bomb = ["archive_bomb"];
  return [
    {
      what: "ten gigabytes in one entry",
      fileName: "a.zip",
      content: rawZip([{ name: "a.pdf", ...part(0xfffffff0) }]),
      codes: bomb,
    },
    {
      what: "ten gigabytes that call themselves ten bytes",
      fileName: "a.zip",
      content: rawZip([{ name: "a.pdf", ...part(10) }]),
      codes: bomb,
    },
    {
      what: "ten gigabytes in a text",
      fileName: "a.docx",
      content: rawZip([...parts, { name: "word/media/a.png", ...part(10) }]),
      codes: bomb,
    },
    {
      what: "ten gigabytes of content types",
      fileName: "a.docx",
      content: rawZip([{ name: "[Content_Types].xml", ...part(10) }]),
      codes: bomb,
    },
    {
      what: "archives within archives",
      fileName: "a.zip",
      content: await nested(6),
      codes: ["archive_nested"],
    },
    { what: "a million entries", fileName: "a.zip", content: millionEntries(million), codes: bomb },
    {
      what: "a million entries that call themselves ten",
      fileName: "a.zip",
      content: millionEntries(10),
      codes: ["archive_bomb", "archive_broken"],
    },
    {
      what: "the most that may be unpacked",
      fileName: "a.zip",
      content: almostTooMuch(),
      codes: ["taken"],
    },
    ...["a", "a ", "a=", '"', "<", "<Relationship ", "&#"].map((word) => ({
      what: `a part that is nothing but ${word}`,
      fileName: "a.docx",
      content: rawZip([
        ...parts,
        { name: "b.rels", data: `<Relationship ${word.repeat(3_900_000 / word.length)}>` },
      ]),
      codes: ["taken"],
    })),
    {
      what: "fifty megabytes of a document",
      fileName: "a.pdf",
      content: pdf({
        extra: `stream\n${randomBytes(50 * million).toString("latin1")}\nendstream\n`,
      }),
      codes: ["taken"],
    },
    ...["<f>", "<f>|", "<fldChar 'begin'>", '<f a="', "<!--", "</", "<a "].map((word) => ({
      what: `eighty megabytes of ${word}`,
      fileName: "a.xlsx",
      content: rawZip([
        ...Object.entries(officeParts("xlsx")).map(([name, data]) => ({ name, data })),
        { name: "xl/a.xml", data: `<a>${word.repeat((80 * million) / word.length)}` },
      ]),
      codes: ["taken", "archive_broken", "archive_bomb"],
    })),
    ...[
      "a/JavaScript ",
      "/JS ",
      "/JS%",
      "/Launch/",
      "/F(",
      "/F(a)",
      "/EF<<",
      "/EF<<1 0 R ",
      ">>stream\n",
      "1 0 obj>>stream\n\x78\x9c\x01\n",
      "(",
      "1 0 obj ",
    ].map((word) => ({
      what: `twenty megabytes of ${JSON.stringify(word)}`,
      fileName: "a.pdf",
      content: pdf({ extra: word.repeat((20 * million) / word.length) }),
      codes: ["taken", "archive_broken", "pdf_launch"],
    })),
    {
      what: "fifty megabytes of beginnings",
      fileName: "a.pdf",
      content: pdf({ extra: "/Encryp".repeat((50 * million) / 7) }),
      codes: ["taken"],
    },
  ];
}
