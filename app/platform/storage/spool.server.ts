import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "~/platform/env.server";
import { orFault } from "./storage-fault.server";

/** Bytes on their way, in a file of our own until `dispose`; nobody else knows of it. */
export type Spooled = {
  path: string;
  sizeBytes: number;
  sha256: string;
  dispose(): Promise<void>;
};

/** Where bytes wait before they are stored: beside the storage, so that they need not be copied again. */
export function incomingFolder(): string {
  return path.resolve(env().STORAGE_DIR, "incoming");
}

/**
 * Writes a stream into a file of its own and hashes it on the way, one chunk in memory at a time. The
 * source's own error comes out as it is, a fault of the disk as a StorageFault; either leaves no file.
 */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  folder = incomingFolder(),
): Promise<Spooled> {
  await orFault(mkdir(folder, { recursive: true, mode: 0o700 }));
  const file = path.join(folder, randomUUID());
  const handle = await orFault(open(file, "wx", 0o600));
  const dispose = () => rm(file, { force: true });
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      await orFault(handle.writeFile(chunk));
    }
    await orFault(handle.sync());
    await orFault(handle.close());
  } catch (error) {
    await handle.close().catch(() => {});
    await dispose().catch(() => {});
    throw error;
  }
  return { path: file, sizeBytes, sha256: hash.digest("hex"), dispose };
}

/** Removes waiting files older than a moment: their process ended before it could. Returns how many. */
export async function sweepIncoming(before: Date, folder = incomingFolder()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true, recursive: true });
    removed += 1;
  }
  return removed;
}
