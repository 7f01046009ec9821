import { type FileHandle, open } from "node:fs/promises";

const windowBytes = 65_536;

/** A file on disk, read piece by piece. */
export class FileBytes {
  #window = Buffer.alloc(0);
  #windowAt = 0;

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /** Opens a file for the time of `look` and closes it in any case. */
  static async over<T>(path: string, look: (bytes: FileBytes) => Promise<T>): Promise<T> {
    const handle = await open(path, "r");
    try {
      return await look(new FileBytes(handle, (await handle.stat()).size));
    } finally {
      await handle.close();
    }
  }

  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  async at(position: number, length: number): Promise<Buffer> {
    const from = position - this.#windowAt;
    if (from >= 0 && from + length <= this.#window.length) {
      return this.#window.subarray(from, from + length);
    }
    const wanted = Math.max(0, Math.min(Math.max(length, windowBytes), this.size - position));
    const buffer = Buffer.alloc(wanted);
    const { bytesRead } =
      wanted > 0 ? await this.handle.read(buffer, 0, wanted, position) : { bytesRead: 0 };
    this.#window = buffer.subarray(0, bytesRead);
    this.#windowAt = position;
    return this.#window.subarray(0, length);
  }

  head(length: number): Promise<Buffer> {
    return this.at(0, length);
  }

  tail(length: number): Promise<Buffer> {
    const from = Math.max(0, this.size - length);
    return this.at(from, this.size - from);
  }

  /** The file from a place on, piece by piece. */
  async *from(position: number): AsyncGenerator<Buffer> {
    for (let at = position; at < this.size; ) {
      const buffer = Buffer.alloc(Math.min(windowBytes, this.size - at));
      const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** The whole file in pieces; each starts with the last `overlap` bytes of the one before. */
  async *pieces(overlap: number): AsyncGenerator<{ piece: Buffer; at: number }> {
    const buffer = Buffer.allocUnsafe(windowBytes * 4 + overlap);
    let kept = 0;
    let position = 0;
    while (position < this.size) {
      const { bytesRead } = await this.handle.read(buffer, kept, windowBytes * 4, position);
      if (bytesRead === 0) return;
      const filled = kept + bytesRead;
      yield { piece: buffer.subarray(0, filled), at: position - kept };
      position += bytesRead;
      const next = Math.min(overlap, filled);
      buffer.copy(buffer, 0, filled - next, filled);
      kept = next;
    }
  }
}
