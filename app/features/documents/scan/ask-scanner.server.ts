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
const unfinished = /^Heuristics\.Limits\.Exceeded(?:\.(\w{1,40}))?/;

const streamLimit = "StreamMaxLength";
const tooLong = /size limit exceeded/i;

/** The setting of the scanner that kept it from looking to the end; null when it was not that. */
function limitMet(answer: string, found: string | undefined): string | null {
  if (tooLong.test(answer)) return streamLimit;
  const alert = found === undefined ? null : unfinished.exec(found);
  return alert && (alert[1] ?? "MaxScanSize");
}

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

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/**
 * Whether so many bytes are more than the scanner takes. It hangs up on them with most unread, and then what it
 * said may be lost on the way; told of them beforehand it says so at once, and waits for them otherwise.
 */
async function refusesLength(address: ScannerAddress, bytes: number): Promise<boolean> {
  if (bytes === 0) return false;
  const announce = async (write: (bytes: Buffer) => Promise<boolean>) => {
    await write(lengthOf(bytes));
  };
  return converse(address, "INSTREAM", { idle: 1_000, total: 2_000 }, announce).then(
    (answer) => tooLong.test(answer),
    () => false,
  );
}

/** Streams a content to the scanner at the pace at which it reads. Throws `ScannerFault` without a verdict. */
export async function scanContent(
  address: ScannerAddress,
  content: Readable,
  patience: Patience = usualPatience,
): Promise<Verdict> {
  let sent = 0;
  const answer = await converse(address, "INSTREAM", patience, async (write) => {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      sent += chunk.length;
      const piece = Buffer.concat([lengthOf(chunk.length), chunk]);
      if (chunk.length > 0 && !(await write(piece))) return;
    }
    await write(lengthOf(0));
  })
    .catch(async (fault: ScannerFault) => {
      const tooMuch = fault.code === "scanner_absent" && (await refusesLength(address, sent));
      throw tooMuch ? new ScannerFault("scanner_limit", streamLimit) : fault;
    })
    .finally(() => content.destroy());
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  const limit = limitMet(answer, found);
  if (limit) throw new ScannerFault("scanner_limit", limit);
  if (found) return { infected: true, signature: found.slice(0, 200) };
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
