import { describe, expect, it } from "vitest";
import { readFrontend, type SentStatement } from "./sql-tap";

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const short = (value: number) => Buffer.from([value >> 8, value & 255]);
const long = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

const talk = Buffer.concat([
  message("", long(196_608), "user\0postgres\0\0"),
  message("Q", "begin\0"),
  message("P", "s1\0", "select $1, $2\0", short(0)),
  message("B", "\0", "s1\0", short(1), short(0), short(2), long(4), "да", long(-1), short(0)),
  message("E", "\0", long(0)),
  message("B", "\0", "s1\0", short(0), short(2), long(1), "2", long(1), "3", short(0)),
  message("S"),
]);

describe("the tap", () => {
  it.each([1, 3, 7, 1_000])("reads what a client sends, however it is cut (%i bytes)", (size) => {
    const seen: SentStatement[] = [];
    const read = readFrontend((statement) => seen.push(statement));
    for (let at = 0; at < talk.length; at += size) read(talk.subarray(at, at + size));
    expect(seen).toEqual([
      { text: "begin", values: [] },
      { text: "select $1, $2", values: ["да", null] },
      { text: "select $1, $2", values: ["2", "3"] },
    ]);
  });
});
