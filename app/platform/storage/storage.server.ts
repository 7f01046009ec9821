import { randomBytes } from "node:crypto";
import path from "node:path";
import { env } from "~/platform/env.server";
import { fsStorage } from "./fs-storage.server";
import type { Storage } from "./object-storage";
import { s3Settings, s3Storage } from "./s3-storage.server";
import { incomingFolder } from "./spool.server";

export type { Storage, StoredObject } from "./object-storage";

let opened: Storage | undefined;

/** The storage of this process's settings: an S3-compatible one when it is configured, else a folder. */
export function storage(): Storage {
  const s3 = s3Settings();
  opened ??= s3
    ? s3Storage(s3, incomingFolder())
    : fsStorage(path.resolve(env().STORAGE_DIR, "objects"), incomingFolder());
  return opened;
}

/** A key for a new object: 128 random bits behind two levels of folders, never derived from a name. */
export function newStorageKey(): string {
  const word = randomBytes(16).toString("hex");
  return `${word.slice(0, 2)}/${word.slice(2, 4)}/${word}`;
}
