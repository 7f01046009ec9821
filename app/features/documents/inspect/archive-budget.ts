import { Unacceptable } from "./unacceptable";

/** What an archive may cost us, all its inner files together. */
export const archiveLimits = {
  entries: 5_000,
  /** what everything may inflate to, besides twice what was uploaded */
  inflatedBytes: 250_000_000,
  /** inflated bytes to the compressed ones they came from, once an entry has grown beyond `ratioFromBytes` */
  ratio: 100,
  ratioFromBytes: 16_000_000,
  /** of parts that are read as text */
  textBytes: 16_000_000,
  seconds: 20,
} as const;

/** Counts what is spent on one uploaded file and stops the inspection at the limits. */
export class ArchiveBudget {
  #entries = 0;
  #inflated = 0;
  #text = 0;
  readonly #started = performance.now();
  readonly #most: number;

  constructor(uploadedBytes: number) {
    this.#most = archiveLimits.inflatedBytes + 2 * uploadedBytes;
  }

  /** Announces entries before they are read. */
  takeEntries(count: number): void {
    this.#entries += count;
    if (!(this.#entries <= archiveLimits.entries)) throw new Unacceptable("archive_bomb");
  }

  /** Counts bytes that really came out of an entry; `total` so far, from so many `packed` ones. */
  takeBytes(length: number, total: number, packed: number): void {
    this.#inflated += length;
    const late = performance.now() - this.#started > archiveLimits.seconds * 1_000;
    const { ratio, ratioFromBytes } = archiveLimits;
    const swollen = total > ratioFromBytes && total > packed * ratio;
    if (late || swollen || this.#inflated > this.#most) throw new Unacceptable("archive_bomb");
  }

  /** Counts bytes that are kept to be read as text. */
  takeText(length: number): void {
    this.#text += length;
    if (this.#text > archiveLimits.textBytes) throw new Unacceptable("archive_bomb");
  }
}
