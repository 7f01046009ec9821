import { crc32, deflateRawSync } from "node:zlib";

/** One entry as it is to stand in the archive; what is not told is what an honest archiver would write. */
export type RawEntry = {
  name: string | Buffer;
  data?: Buffer | string;
  /** the compressed bytes, when they are not to be made from `data` */
  packed?: Buffer;
  method?: number;
  flags?: number;
  attributes?: number;
  size?: number;
  crc?: number;
  localName?: string;
  /** where the directory says the entry begins, when that is elsewhere */
  offset?: number;
};

const bytes = (value: string | Buffer) => (typeof value === "string" ? Buffer.from(value) : value);

function header(signature: number, fields: [size: 2 | 4, value: number][]): Buffer {
  const out = Buffer.alloc(4 + fields.reduce((all, [size]) => all + size, 0));
  out.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) out.writeUInt16LE(value & 0xffff, at);
    else out.writeUInt32LE(value >>> 0, at);
    at += size;
  }
  return out;
}

/** A ZIP file byte by byte, so that it can lie; `count` is how many entries its end claims. */
export function rawZip(
  entries: readonly RawEntry[],
  more: { count?: number; comment?: string; before?: Buffer } = {},
): Buffer {
  const parts: Buffer[] = [more.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let at = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const data = bytes(entry.data ?? "");
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const flags = entry.flags ?? 0x800;
    const name = bytes(entry.name);
    const localName = bytes(entry.localName ?? entry.name);
    const told: [2 | 4, number][] = [
      [2, method],
      [4, 0],
      [4, entry.crc ?? crc32(data)],
      [4, packed.length],
      [4, entry.size ?? data.length],
    ];
    const local = header(0x04034b50, [[2, 20], [2, flags], ...told, [2, localName.length], [2, 0]]);
    const central = header(0x02014b50, [
      [2, 0x0314],
      [2, 20],
      [2, flags],
      ...told,
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, entry.attributes ?? 0],
      [4, entry.offset ?? at],
    ]);
    directory.push(central, name);
    if (entry.offset !== undefined) continue;
    parts.push(local, localName, packed);
    at += local.length + localName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const comment = bytes(more.comment ?? "");
  const count = more.count ?? entries.length;
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listed.length],
    [4, at],
    [2, comment.length],
  ]);
  return Buffer.concat([...parts, listed, end, comment]);
}
