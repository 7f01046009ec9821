import { Unacceptable } from "./unacceptable";

/** What an archive may cost us, all its inner files together. */
export const archiveLimits = {
  entries: 5_000,
  inflatedBytes: 400_000_000,
  /** inflated to compressed size of one entry, once it has grown beyond `ratioFromBytes` */
  ratio: 100,
  ratioFromBytes: 16_000_000,
  seconds: 20,
} as const;

/** Counts what is spent on one uploaded file and stops the inspection at the limits. */
export class ArchiveBudget {
  #entries = 0;
  #inflated = 0;
  readonly #started = performance.now();

  /** Announces entries before they are read. */
  takeEntries(count: number): void {
    this.#entries += count;
    if (!(this.#entries <= archiveLimits.entries)) throw new Unacceptable("archive_bomb");
  }

  /** Counts bytes that really came out of an entry; `total` and `packed` are of that entry. */
  takeBytes(length: number, total: number, packed: number): void {
    this.#inflated += length;
    const late = performance.now() - this.#started > archiveLimits.seconds * 1_000;
    const { inflatedBytes, ratio, ratioFromBytes } = archiveLimits;
    const swollen = total > ratioFromBytes && total > packed * ratio;
    if (late || swollen || this.#inflated > inflatedBytes) throw new Unacceptable("archive_bomb");
  }
}
