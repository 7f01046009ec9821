import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newStorageKey, storage } from "~/platform/storage/storage.server";

/** A file that the portal made itself, before it is kept. */
export type OwnFile = {
  path: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
};

/**
 * Puts a file that the portal made itself into the storage and has `record` note it in one transaction of
 * its own making; when that fails, the bytes are removed again. Throws what the storage throws.
 */
export async function keepOwnFile(
  file: OwnFile,
  record: (write: (tx: Tx) => Promise<string>) => Promise<void>,
): Promise<void> {
  const storageKey = newStorageKey();
  await storage().put(storageKey, { path: file.path });
  try {
    await record((tx) => writeOwnFile(tx, file, storageKey));
  } catch (error) {
    // What cannot be removed now is found by the comparison of storage and database.
    await storage()
      .remove(storageKey)
      .catch(() => {});
    throw error;
  }
}

/** Nobody outside had a hand in its bytes, so it is clean from the start and weighs on nobody's quota. */
async function writeOwnFile(tx: Tx, file: OwnFile, storageKey: string): Promise<string> {
  const { fileName, mediaType, sizeBytes, sha256 } = file;
  const at = now();
  const { id } = await tx.storedFile.create({
    data: {
      storageKey,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      uploadedAt: at,
      scan: "clean",
      scannedAt: at,
    },
    select: { id: true },
  });
  return id;
}
