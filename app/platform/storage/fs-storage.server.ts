import { constants } from "node:fs";
import { access, link, mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { FSDriver } from "flydrive/drivers/fs";
import type { Storage, StoredObject } from "./object-storage";
import { spool } from "./spool.server";
import { asStorageFault, ObjectMissing, orFault } from "./storage-fault.server";

/** A file reaches the disk before anything says that it is stored. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A folder of this machine. The driver writes in place, where a half-written file would be seen, so
 * bytes are gathered in `incoming` and moved to their key in one step.
 */
export function fsStorage(root: string, incoming: string): Storage {
  const driver = new FSDriver({ location: root, visibility: "private" });

  async function place(source: string, key: string): Promise<boolean> {
    const target = path.join(root, key);
    await orFault(mkdir(path.dirname(target), { recursive: true, mode: 0o700 }));
    try {
      await sync(source);
      await link(source, target);
      return true;
    } catch (error) {
      // Another disk, a file system without links, or a key put before: the bytes have to be copied.
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (["EXDEV", "EPERM", "ENOTSUP", "EMLINK", "EEXIST"].includes(code)) return false;
      throw asStorageFault(error);
    }
  }

  async function gather(source: AsyncIterable<Uint8Array>, key: string): Promise<void> {
    const spooled = await spool(source, incoming);
    try {
      const target = path.join(root, key);
      await orFault(mkdir(path.dirname(target), { recursive: true, mode: 0o700 }));
      await orFault(rename(spooled.path, target));
    } finally {
      await spooled.dispose();
    }
  }

  async function* walk(prefix: string): AsyncGenerator<StoredObject> {
    const { objects } = await orFault(driver.listAll(prefix, { recursive: false }));
    for (const found of objects) {
      if (!found.isFile) {
        yield* walk(found.prefix);
        continue;
      }
      const meta = await driver.getMetaData(found.key).catch((error: unknown) => {
        const fault = asStorageFault(error);
        if (fault instanceof ObjectMissing) return null;
        throw fault;
      });
      if (meta) {
        yield { key: found.key, size: meta.contentLength, modifiedAt: meta.lastModified };
      }
    }
  }

  return {
    async put(key, from) {
      if (from instanceof Readable) return gather(from, key);
      await orFault(access(from.path, constants.R_OK));
      if (await place(from.path, key)) return;
      const handle = await orFault(open(from.path, "r"));
      await gather(handle.createReadStream(), key);
    },
    async get(key) {
      await orFault(driver.getMetaData(key));
      return driver.getStream(key);
    },
    async size(key) {
      if (!(await orFault(driver.exists(key)))) return null;
      return (await orFault(driver.getMetaData(key))).contentLength;
    },
    remove: (key) => orFault(driver.delete(key)),
    list: () => walk("/"),
  };
}
