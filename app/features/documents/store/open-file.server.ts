import type { Readable } from "node:stream";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { storage } from "~/platform/storage/storage.server";
import { canBeRead } from "../scan/can-be-read";
import type { ScanState } from "../scan/scan-state";

export type OpenFile = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  scan: ScanState;
  /** the bytes, streamed; throws StorageDown or ObjectMissing before the first one */
  body(): Promise<Readable>;
};

/**
 * A recorded file; 404 when there is none. Whether this reader may have it, the caller has decided; what the
 * scanner has not let through (`canBeRead`) nobody may: its body throws 403.
 */
export async function openFile(fileId: string): Promise<OpenFile> {
  const row = await prisma.storedFile.findUnique({ where: { id: fileId } });
  if (!row) throw notFound();
  const { storageKey, fileName, mediaType, sizeBytes, sha256, scan } = row;
  const body = async () => {
    if (!canBeRead(scan)) throw forbidden();
    return storage().get(storageKey);
  };
  return { fileName, mediaType, sizeBytes, sha256, scan, body };
}
