import { connect } from "node:net";
import type { Readable } from "node:stream";
import type { ScannerAddress } from "./scanner.server";
import { ScannerFault } from "./scanner-fault";

export type Patience = {
  /** nothing sent or received for so long, ms */
  idle: number;
  /** all of it, ms */
  total: number;
};

/** clamd gives up on a file after two minutes by itself. */
export const usualPatience: Patience = { idle: 150_000, total: 600_000 };

export type Verdict = { infected: false } | { infected: true; signature: string };

const mostAnswer = 4_096;
/** Alerts that say the scanner did not look to the end; they are no finding. */
const unfinished = /^Heuristics\.Limits\.Exceeded/;

/**
 * One command on a connection of its own; `send` writes what follows it. The answer without its final zero.
 * Throws `ScannerFault` when there is none in time.
 */
async function converse(
  address: ScannerAddress,
  command: string,
  patience: Patience,
  send: (write: (bytes: Buffer) => Promise<boolean>) => Promise<void> = async () => {},
): Promise<string> {
  const socket = connect(address);
  let fault: ScannerFault | null = null;
  const end = (code: ScannerFault["code"]) => {
    fault ??= new ScannerFault(code);
    socket.destroy();
  };
  const parts: Buffer[] = [];
  let size = 0;
  socket.on("data", (part: Buffer) => {
    size += part.length;
    if (size <= mostAnswer) parts.push(part);
  });
  socket.on("error", () => end("scanner_absent"));
  socket.setTimeout(patience.idle, () => end("scanner_slow"));
  const timer = setTimeout(() => end("scanner_slow"), patience.total);
  const happens = (event: "close" | "drain") =>
    new Promise<void>((resolve) => socket.once(event, () => resolve()));
  const closed = happens("close");
  const write = async (bytes: Buffer): Promise<boolean> => {
    if (socket.destroyed) return false;
    if (!socket.write(bytes)) await Promise.race([happens("drain"), closed]);
    return !socket.destroyed;
  };
  try {
    if (await write(Buffer.from(`z${command}\0`))) await send(write);
    await closed;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
  // What was said before the connection broke counts: a file too large is refused in the middle of it.
  const answer = Buffer.concat(parts).toString("utf8").replace(/\0.*$/s, "").trim();
  if (answer === "") throw fault ?? new ScannerFault("scanner_absent");
  return answer;
}

/** Streams a content to the scanner at the pace at which it reads. Throws `ScannerFault` without a verdict. */
export async function scanContent(
  address: ScannerAddress,
  content: Readable,
  patience: Patience = usualPatience,
): Promise<Verdict> {
  const answer = await converse(address, "INSTREAM", patience, async (write) => {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      if (chunk.length > 0 && !(await write(Buffer.concat([length, chunk])))) return;
    }
    await write(Buffer.alloc(4));
  }).finally(() => content.destroy());
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found && !unfinished.test(found)) return { infected: true, signature: found.slice(0, 200) };
  if (answer === "stream: OK") return { infected: false };
  throw new ScannerFault("scanner_refused", answer.slice(0, 200));
}

/** The version of the scanner and its signatures, or null when it does not answer within two seconds. */
export async function askScannerVersion(address: ScannerAddress): Promise<string | null> {
  return converse(address, "VERSION", { idle: 2_000, total: 2_000 }).then(
    (answer) => (answer.startsWith("ClamAV") ? answer.slice(0, 200) : null),
    () => null,
  );
}
