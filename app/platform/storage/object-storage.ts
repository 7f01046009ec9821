import type { Readable } from "node:stream";

export type StoredObject = { key: string; size: number; modifiedAt: Date };

/**
 * Where the bytes of files lie. An object is there whole or not at all, and nothing is held whole in
 * memory. What fails is a StorageFault: StorageDown, StorageFull or ObjectMissing; a source stream's
 * own error comes out as it is.
 */
export interface Storage {
  /** Stores the bytes of a stream, or a copy of the file at `path`. */
  put(key: string, from: Readable | { path: string }): Promise<void>;
  /** The bytes from the first on; throws ObjectMissing before anything is read. */
  get(key: string): Promise<Readable>;
  /** In bytes; null when there is nothing under the key. */
  size(key: string): Promise<number | null>;
  /** Removes the object; content when there is none. */
  remove(key: string): Promise<void>;
  /** All objects, in no particular order. */
  list(): AsyncIterable<StoredObject>;
}
