import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { constants, createInflate, inflateSync } from "node:zlib";
import type { ArchiveBudget } from "./archive-budget";
import type { FileBytes } from "./file-bytes.server";
import { isExecutable } from "./foreign-content";
import { findAttached, findPdfDanger, type PdfStream, readStreamDictionary } from "./pdf-actions";
import { Unacceptable } from "./unacceptable";

/** The longest dictionary that is read whole. */
const dictionaryBytes = 8_192;
const nearBytes = 1_024;
const headBytes = 512;
/** Documents have fewer streams than one in so many bytes, small ones aside. */
const bytesAStream = 1_000;
const fewStreams = 10_000;
const carried = 2_048;
const streamWord = /stream(?<!endstream)[^\r\n]{0,32}(?:\r\n|\r|\n)/g;
const objectNumbers = /^[\s\0]*(?:%|\d+[\s\0]+\d+[\s\0])/;
const formHead = /<(?:[\w.-]{1,40}:)?(?:xdp|template)[\s>]/;
const formScript = /<(?:[\w.-]{1,40}:)?script[\s>/]/i;

/**
 * Reads a PDF from the front, as no viewer does: whatever is an object for any of them, wherever the tables say
 * that it lies, is seen. Streams are looked into when they can hold objects, forms or attached programs.
 */
export class PdfReading {
  readonly overlap = dictionaryBytes + headBytes;
  #streamsUntil = 0;
  #streams = 0;
  /** told only at the end: in an encrypted document no stream can be read */
  #unreadable = false;
  readonly #attached = new Set<number | "any">();
  readonly #programs = new Set<number>();

  constructor(
    private readonly bytes: FileBytes,
    private readonly budget: ArchiveBudget,
  ) {}

  async take(piece: Buffer, at: number): Promise<void> {
    const text = piece.toString("latin1");
    this.#judge(text);
    for (const { index, 0: word } of text.matchAll(streamWord)) {
      const from = index + word.length;
      if (at + from <= this.#streamsUntil) continue;
      this.#streamsUntil = at + from;
      this.#countStream();
      // Others' requests go on meanwhile, and what was inflated is let go.
      if (this.#streams % 100 === 0) await setImmediate();
      const dictionary = dictionaryBefore(text, index);
      const isNear = from + headBytes <= piece.length;
      const start = isNear ? piece.subarray(from) : await this.bytes.at(at + from, headBytes);
      await this.#lookInto(dictionary, Buffer.from(start.subarray(0, headBytes)), at + from);
    }
  }

  end(): void {
    const isAttached = (number: number) => this.#attached.has(number) || this.#attached.has("any");
    if ([...this.#programs].some(isAttached)) throw new Unacceptable("pdf_program");
    if (this.#unreadable) throw new Unacceptable("archive_broken");
  }

  #countStream(): void {
    this.#streams += 1;
    this.budget.takeBytes(0, 0, 0);
    if (this.#streams > fewStreams + this.bytes.size / bytesAStream) {
      throw new Unacceptable("archive_broken");
    }
  }

  #judge(text: string): void {
    const danger = findPdfDanger(text);
    if (danger) throw new Unacceptable(danger);
    for (const number of findAttached(text)) this.#attached.add(number);
  }

  async #lookInto(stream: PdfStream, start: Buffer, at: number): Promise<void> {
    const head = inflatedHead(start);
    if (head) this.budget.takeBytes(head.length, 0, 0);
    if (isExecutable(head ?? start)) {
      if (stream.isAttached) throw new Unacceptable("pdf_program");
      if (stream.object !== null) this.#programs.add(stream.object);
    }
    if (stream.holdsObjects && ((!head && stream.isFiltered) || stream.isPredicted)) {
      // No program that people use writes objects in this way.
      this.#unreadable = true;
    }
    const text = (head ?? start).toString("latin1");
    const isForm = formHead.test(text.replaceAll("\0", ""));
    const mayHoldObjects =
      stream.holdsObjects || (stream.object === null && objectNumbers.test(text));
    if (!head && isForm) await this.#read(this.bytes.from(at), isForm);
    if (head && (isForm || mayHoldObjects)) await this.#read(this.#inflated(at), isForm);
  }

  async #read(content: AsyncGenerator<Buffer>, isForm: boolean): Promise<void> {
    let before = "";
    for await (const chunk of content) {
      const text = before + chunk.toString("latin1");
      before = text.slice(-carried);
      if (!isForm) this.#judge(text);
      else if (formScript.test(text.replaceAll("\0", ""))) throw new Unacceptable("pdf_script");
    }
  }

  /** The content of a compressed stream. It ends by itself, whatever length the dictionary tells. */
  async *#inflated(at: number): AsyncGenerator<Buffer> {
    const source = Readable.from(this.bytes.from(at), { objectMode: false });
    const inflater = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 65_536 });
    source.once("error", (error) => inflater.destroy(error));
    let total = 0;
    try {
      for await (const chunk of source.pipe(inflater) as AsyncIterable<Buffer>) {
        total += chunk.length;
        this.budget.takeBytes(chunk.length, total, inflater.bytesWritten);
        yield chunk;
      }
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith("Z_")) throw error;
      this.#unreadable = true;
    } finally {
      source.destroy();
      inflater.destroy();
    }
  }
}

/** Most dictionaries are short; a long one is looked for where the short way finds no beginning. */
function dictionaryBefore(text: string, index: number): PdfStream {
  const near = readStreamDictionary(text.slice(Math.max(0, index - nearBytes), index));
  if (near.object !== null) return near;
  return readStreamDictionary(text.slice(Math.max(0, index - dictionaryBytes), index));
}

/** The beginning of what a compressed stream holds; null when it is not compressed in the usual way. */
function inflatedHead(start: Buffer): Buffer | null {
  const isCompressed =
    start.length > 2 && ((start[0] ?? 0) & 15) === 8 && start.readUInt16BE(0) % 31 === 0;
  if (!isCompressed) return null;
  try {
    return inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
