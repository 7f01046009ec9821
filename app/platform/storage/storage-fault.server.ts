/** The storage could not do what was asked. Which class it is says what to tell the person. */
export class StorageFault extends Error {}

/** It does not answer, refuses our keys, or its folder cannot be used: trying again later may work. */
export class StorageDown extends StorageFault {
  override name = "StorageDown";
}

/** There is no room left for more bytes. */
export class StorageFull extends StorageFault {
  override name = "StorageFull";
}

/** There is nothing under this key. */
export class ObjectMissing extends StorageFault {
  override name = "ObjectMissing";
}

type Told = { code?: unknown; name?: unknown; $metadata?: { httpStatusCode?: number } };

const full = new Set([
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "InsufficientStorage",
  "QuotaExceeded",
  "XMinioStorageFull",
]);
const missing = new Set(["ENOENT", "NoSuchKey", "NotFound"]);

/** The class of what a driver or the file system threw. */
export function asStorageFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  const { code, name, $metadata } = (error ?? {}) as Told;
  const words = [code, name].map(String);
  const status = $metadata?.httpStatusCode;
  const options = { cause: error };
  if (status === 507 || words.some((word) => full.has(word))) {
    return new StorageFull("no room left in the storage", options);
  }
  // A bucket that is not there answers 404 as well, but it is no missing object.
  if (words.some((word) => missing.has(word))) return new ObjectMissing("no such object", options);
  return new StorageDown("the storage does not work", options);
}

/** Waits for an operation of a driver; what it throws comes out as a StorageFault. */
export async function orFault<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    throw asStorageFault(error);
  }
}
