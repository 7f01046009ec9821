import type { Readable } from "node:stream";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { storage } from "~/platform/storage/storage.server";

export type OpenFile = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  scan: "pending" | "clean" | "infected" | "unscanned";
  /** the bytes, streamed; throws StorageDown or ObjectMissing before the first one */
  body(): Promise<Readable>;
};

/** A recorded file; 404 when there is none. Whether this reader may have it, the caller has decided. */
export async function openFile(fileId: string): Promise<OpenFile> {
  const row = await prisma.storedFile.findUnique({ where: { id: fileId } });
  if (!row) throw notFound();
  const { storageKey, fileName, mediaType, sizeBytes, sha256, scan } = row;
  return { fileName, mediaType, sizeBytes, sha256, scan, body: () => storage().get(storageKey) };
}
