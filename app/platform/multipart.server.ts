/** The form broke off or does not keep to its own boundary. */
export class BrokenForm extends Error {
  override name = "BrokenForm";
}

/** One field of a form on its way; `body` is to be read before the next part, else it is skipped. */
export type FormPart = {
  name: string;
  /** null for a text field; empty where no file was chosen */
  fileName: string | null;
  mediaType: string;
  body: AsyncIterable<Uint8Array>;
};

const lineEnd = Buffer.from("\r\n");
const headersEnd = Buffer.from("\r\n\r\n");
const headersLimit = 8_192;

/** Chunks of a stream, cut where a delimiter stands; holds no more than one chunk and the delimiter's length. */
class Cutter {
  // So that the first boundary, too, follows the end of a line.
  #held: Buffer = lineEnd;
  #source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next();
    if (done) throw new BrokenForm("the form ended before its last boundary");
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
  }

  /** What stands before the next delimiter; the delimiter itself is passed over. */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      // What could be the delimiter's beginning waits for the next chunk.
      const sure = at >= 0 ? at : Math.max(0, this.#held.length - delimiter.length + 1);
      const piece = this.#held.subarray(0, sure);
      // The delimiter stays until the reader comes for more: one who leaves with the last piece has not passed it.
      this.#held = this.#held.subarray(sure);
      if (piece.length > 0) yield piece;
      if (at >= 0) {
        this.#held = this.#held.subarray(delimiter.length);
        return;
      }
      await this.#more();
    }
  }

  async take(count: number): Promise<string> {
    while (this.#held.length < count) await this.#more();
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken.toString("latin1");
  }

  /** Reads on to the end of the stream without looking. */
  async rest(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}

/** Browsers write a quotation mark and line ends of a name as %22, %0D and %0A, everything else as it is. */
function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, "i").exec(disposition);
  const value = found?.[1] ?? found?.[2];
  if (value === undefined) return null;
  return value.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");
}

function header(lines: readonly string[], name: string): string {
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`)) ?? "";
  return line.slice(name.length + 1).trim();
}

/** The boundary that a request's content type names; null when it is no multipart form. */
export function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The parts of a multipart form in their order, streamed: at no time more than a chunk of the source is
 * held. Throws BrokenForm when the form is not whole; the source's own error comes out as it is.
 */
export async function* readMultipart(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const cutter = new Cutter(source);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  for await (const _preamble of cutter.until(delimiter));
  for (;;) {
    const next = await cutter.take(2);
    if (next === "--") return cutter.rest();
    if (next !== "\r\n") throw new BrokenForm("something else stands behind a boundary");
    const head: Buffer[] = [];
    let size = 0;
    for await (const piece of cutter.until(headersEnd)) {
      size += piece.length;
      if (size > headersLimit) throw new BrokenForm("the headers of a part are too long");
      head.push(piece);
    }
    const lines = Buffer.concat(head).toString("utf8").split("\r\n");
    const disposition = header(lines, "content-disposition");
    const name = parameter(disposition, "name");
    if (name === null) throw new BrokenForm("a part has no name");
    let whole = false;
    async function* read(): AsyncGenerator<Buffer> {
      if (whole) return;
      yield* cutter.until(delimiter);
      whole = true;
    }
    yield {
      name,
      fileName: parameter(disposition, "filename"),
      mediaType: header(lines, "content-type"),
      body: read(),
    };
    for await (const _skipped of read());
  }
}
