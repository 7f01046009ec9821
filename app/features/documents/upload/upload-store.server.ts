import { open } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { FileStore } from "@tus/file-store";
import { S3Store } from "@tus/s3-store";
import { type DataStore, ERRORS, type Upload } from "@tus/server";
import { env } from "~/platform/env.server";
import { s3Settings } from "~/platform/storage/s3-storage.server";
import { spool } from "~/platform/storage/spool.server";
import { asStorageFault, ObjectMissing, orFault } from "~/platform/storage/storage-fault.server";

/** Where the bytes of unfinished uploads lie, apart from the files that are whole. */
export function uploadsFolder(): string {
  return path.resolve(env().STORAGE_DIR, "uploads");
}

/** A folder of this machine; says why writing failed, which the usual store keeps to itself. */
class FolderStore extends FileStore {
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const handle = await orFault(open(path.join(this.directory, id), "r+"));
    let end = offset;
    let fault: unknown;
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        // After a fault the rest is read without being kept: leaving here would hide the fault.
        for (let sent = 0; sent < chunk.length && !fault; ) {
          try {
            const { bytesWritten } = await handle.write(chunk, sent, chunk.length - sent, end);
            sent += bytesWritten;
            end += bytesWritten;
          } catch (error) {
            fault = asStorageFault(error);
          }
        }
      }
      if (fault) throw fault;
      return end;
    } finally {
      await handle.close();
    }
  }
}

/** The parts of an unfinished upload in the bucket, for any process to go on with. */
class BucketStore extends S3Store {
  /** The usual store takes a server that does not answer for a missing upload, and the upload would start anew. */
  override async getUpload(id: string): Promise<Upload> {
    try {
      return await super.getUpload(id);
    } catch (error) {
      if (error !== ERRORS.FILE_NOT_FOUND) throw asStorageFault(error);
      const asked = { Bucket: this.bucket, Key: `${id}.info` };
      const fault = await this.client.headObject(asked).then(() => null, asStorageFault);
      throw fault instanceof ObjectMissing ? error : (fault ?? error);
    }
  }

  /** Also what the usual store leaves: the last, incomplete part, and all of an upload that is complete. */
  override async remove(id: string): Promise<void> {
    await super.remove(id).catch((error: unknown) => {
      if (error !== ERRORS.FILE_NOT_FOUND) throw error;
    });
    for (const Key of [id, `${id}.part`, `${id}.info`]) {
      await this.client.deleteObject({ Bucket: this.bucket, Key });
    }
  }
}

/** What one process remembers of an upload another may have changed. */
const noMemory = { get: async () => undefined, set: async () => {}, delete: async () => {} };

type UploadStore = {
  data: DataStore;
  /** all bytes of a complete upload as a file on this machine's disk, hashed */
  takeWhole(id: string): ReturnType<typeof spool>;
};

let opened: UploadStore | undefined;

/** The store of unfinished uploads: in the bucket when S3 is configured, else in a folder. */
export function uploadStore(): UploadStore {
  opened ??= openStore();
  return opened;
}

function openStore(): UploadStore {
  const s3 = s3Settings();
  if (!s3) {
    const data = new FolderStore({ directory: uploadsFolder() });
    return { data, takeWhole: async (id) => spool(data.read(id)) };
  }
  const data = new BucketStore({
    s3ClientConfig: { ...s3.client, bucket: s3.bucket },
    cache: noMemory,
  });
  return {
    data,
    takeWhole: async (id) => spool((await orFault(data.read(id))) as AsyncIterable<Uint8Array>),
  };
}

/** How many bytes of an upload are there; null when there is no trace of it. Throws a StorageFault. */
export async function receivedBytes(id: string): Promise<number | null> {
  try {
    return (await uploadStore().data.getUpload(id)).offset;
  } catch (error) {
    if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return null;
    throw asStorageFault(error);
  }
}

/** Removes the bytes of an upload, if there are any. Throws a StorageFault. */
export async function removeBytes(id: string): Promise<void> {
  try {
    await uploadStore().data.remove(id);
  } catch (error) {
    if (error !== ERRORS.FILE_NOT_FOUND) throw asStorageFault(error);
  }
}
