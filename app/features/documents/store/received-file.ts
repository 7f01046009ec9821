import type { Format } from "../inspect/formats";

/** A file as it came, on the disk of this machine until `dispose`. */
export type ReceivedFile = {
  path: string;
  /** cleaned; may still be of a kind we do not take */
  fileName: string;
  /** what the browser called it */
  declaredType: string;
  sizeBytes: number;
  sha256: string;
  dispose(): Promise<void>;
};

/** A file that was looked into and lies in the storage, but belongs to nobody until it is recorded. */
export type StagedFile = {
  storageKey: string;
  fileName: string;
  mediaType: string;
  format: Format;
  sizeBytes: number;
  sha256: string;
};
