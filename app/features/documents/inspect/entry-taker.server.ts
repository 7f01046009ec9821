import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { crc32 } from "node:zlib";
import type { ArchiveBudget } from "./archive-budget";
import { compoundHead } from "./foreign-content";
import { Unacceptable } from "./unacceptable";

const headBytes = 4_096;
const longestMark = 64;

export type EntryWish = {
  /** keep the whole content when it is not longer than this, bytes */
  keep?: number;
  /** write the content here when its first bytes ask for it */
  spoolTo?: string;
  spoolIf?: (head: Buffer) => boolean;
  /** byte strings to look for in compound (OLE) files */
  marks?: readonly Buffer[];
  /** is shown the content as it comes */
  watch?: { take(chunk: Buffer): void; end(): void };
};

/** Takes the inflated content of one entry: counts it, checks its sum, keeps no more than was wished for. */
export class EntryTaker extends Writable {
  head = Buffer.alloc(0);
  size = 0;
  sum = 0;
  marked = false;
  spooled = false;
  #kept: Buffer[] = [];
  #carry = Buffer.alloc(0);
  #file: FileHandle | null = null;

  constructor(
    private readonly budget: ArchiveBudget,
    /** how many compressed bytes were read so far */
    private readonly packed: () => number,
    private readonly wish: EntryWish,
  ) {
    super({ decodeStrings: false });
  }

  /** The whole content, as far as it was to be kept. */
  get content(): Buffer {
    return Buffer.concat(this.#kept);
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error) => void): void {
    this.#take(chunk).then(
      () => done(),
      (error: Error) => done(error),
    );
  }

  override _final(done: (error?: Error) => void): void {
    this.#settle(true)
      .then(() => this.wish.watch?.end())
      .then(
        () => done(),
        (error: Error) => done(error),
      );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const closed = this.#file ? this.#file.close() : Promise.resolve();
    closed.then(
      () => done(error),
      () => done(error),
    );
  }

  async #take(chunk: Buffer): Promise<void> {
    this.size += chunk.length;
    this.budget.takeBytes(chunk.length, this.size, this.packed());
    this.sum = crc32(chunk, this.sum);
    const { keep, watch } = this.wish;
    watch?.take(chunk);
    if (keep !== undefined) {
      if (this.size > keep) throw new Unacceptable("archive_bomb");
      this.budget.takeText(chunk.length);
      this.#kept.push(chunk);
    }
    this.#carry = Buffer.concat([this.#carry, chunk]);
    if (this.head.length < headBytes) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)]);
    }
    await this.#settle(false);
  }

  /** Deals with what has been carried so far, once the first bytes are known. */
  async #settle(last: boolean): Promise<void> {
    const { marks = [], spoolTo, spoolIf } = this.wish;
    if (!last && this.head.length < 8) return;
    if (this.head.subarray(0, 8).equals(compoundHead)) {
      this.marked ||= marks.some((mark) => this.#carry.includes(mark));
    }
    if (spoolTo && !this.#file && (spoolIf?.(this.head) ?? true)) {
      this.#file = await open(spoolTo, "w");
      this.spooled = true;
      await this.#file.writeFile(this.#carry);
      this.#written = this.#carry.length;
    } else if (this.#file) {
      await this.#file.writeFile(this.#carry.subarray(this.#written));
    }
    this.#carry = this.#carry.subarray(-longestMark);
    this.#written = this.#carry.length;
  }

  /** how many of the carried bytes are in the file already */
  #written = 0;
}
