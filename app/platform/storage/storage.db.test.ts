import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type S3UnderTest, startS3 } from "~/platform/testing/s3-under-test.server";
import { fsStorage } from "./fs-storage.server";
import type { Storage, StoredObject } from "./object-storage";
import { s3Storage } from "./s3-storage.server";
import { newStorageKey } from "./storage.server";
import { ObjectMissing, StorageDown, StorageFull } from "./storage-fault.server";

const mebibyte = 1_048_576;
const folder = mkdtempSync(path.join(tmpdir(), "imc-test-storage-"));
const incoming = path.join(folder, "incoming");
let s3: S3UnderTest;

function settingsOf(server: S3UnderTest["settings"]) {
  return {
    bucket: server.S3_BUCKET ?? "",
    client: {
      endpoint: server.S3_ENDPOINT,
      region: "us-east-1",
      credentials: {
        accessKeyId: server.S3_ACCESS_KEY_ID ?? "",
        secretAccessKey: server.S3_SECRET_ACCESS_KEY ?? "",
      },
      forcePathStyle: true,
      requestChecksumCalculation: "WHEN_REQUIRED" as const,
      responseChecksumValidation: "WHEN_REQUIRED" as const,
      maxAttempts: 1,
    },
  };
}

beforeAll(async () => {
  s3 = await startS3();
});

afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** So many random bytes in chunks of uneven length, with their hash; ends early in an error when told to. */
function bytes(count: number, cutAt = Number.POSITIVE_INFINITY) {
  const hash = createHash("sha256");
  async function* make() {
    for (let sent = 0; sent < count; ) {
      const chunk = randomBytes(Math.min(count - sent, 1 + ((sent * 7919) % 90_000)));
      hash.update(chunk);
      yield chunk;
      sent += chunk.length;
      if (sent >= cutAt) throw new Error("the line was cut");
    }
  }
  return { stream: Readable.from(make(), { objectMode: false }), hash };
}

async function hashOf(stream: Readable) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

async function all(storage: Storage): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const object of storage.list()) found.push(object);
  return found;
}

const backEnds: { name: string; open: () => Storage; broken: () => Promise<Storage> }[] = [
  {
    name: "a local folder",
    open: () => fsStorage(path.join(folder, "objects"), incoming),
    broken: async () => {
      const file = path.join(folder, "no-folder");
      writeFileSync(file, "");
      return fsStorage(path.join(file, "objects"), incoming);
    },
  },
  {
    name: "S3",
    open: () => s3Storage(settingsOf(s3.settings), incoming),
    broken: async () => {
      const other = await startS3();
      await other.stop();
      return s3Storage(settingsOf(other.settings), incoming);
    },
  },
];

describe.each(backEnds)("storage in $name", ({ open, broken }) => {
  it("gives back what was put in, and says its size", async () => {
    const storage = open();
    for (const count of [1, 70_000, 24 * mebibyte]) {
      const key = newStorageKey();
      const { stream, hash } = bytes(count);
      await storage.put(key, stream);
      expect(await storage.size(key)).toBe(count);
      expect(await hashOf(await storage.get(key))).toEqual({
        size: count,
        sha256: hash.digest("hex"),
      });
    }
    expect(readdirSync(incoming)).toEqual([]);
  });

  it("takes a file from the disk and leaves it there", async () => {
    const storage = open();
    const file = path.join(folder, "given");
    writeFileSync(file, "данные");
    const key = newStorageKey();
    await storage.put(key, { path: file });
    rmSync(file);
    expect((await (await storage.get(key)).toArray()).join("")).toBe("данные");
  });

  it("says that an object is missing before anything is read", async () => {
    const storage = open();
    const key = newStorageKey();
    await expect(storage.get(key)).rejects.toThrow(ObjectMissing);
    expect(await storage.size(key)).toBeNull();
    await storage.remove(key);
  });

  it("removes", async () => {
    const storage = open();
    const key = newStorageKey();
    await storage.put(key, bytes(10).stream);
    await storage.remove(key);
    expect(await storage.size(key)).toBeNull();
    await expect(storage.get(key)).rejects.toThrow(ObjectMissing);
  });

  it("shows nothing of a stream that was cut", async () => {
    const storage = open();
    const key = newStorageKey();
    for (const cutAt of [1, 300_000, 3 * mebibyte]) {
      const { stream } = bytes(4 * mebibyte, cutAt);
      await expect(storage.put(key, stream)).rejects.toThrow("the line was cut");
      expect(await storage.size(key)).toBeNull();
    }
    expect((await all(storage)).map((object) => object.key)).not.toContain(key);
    expect(readdirSync(incoming)).toEqual([]);
  });

  it("lists every object with size and time", async () => {
    const storage = open();
    const before = (await all(storage)).length;
    const keys = Array.from({ length: 30 }, newStorageKey);
    await Promise.all(keys.map((key, index) => storage.put(key, bytes(index + 1).stream)));
    const found = await all(storage);
    expect(found).toHaveLength(before + 30);
    for (const [index, key] of keys.entries()) {
      const object = found.find((one) => one.key === key);
      expect(object?.size).toBe(index + 1);
      expect(Math.abs(Date.now() - (object?.modifiedAt.getTime() ?? 0))).toBeLessThan(60_000);
    }
  });

  it("says that it is down, whatever is asked of it", async () => {
    const storage = await broken();
    const key = newStorageKey();
    await expect(storage.put(key, bytes(1000).stream)).rejects.toThrow(StorageDown);
    await expect(storage.get(key)).rejects.toThrow(StorageDown);
    await expect(storage.size(key)).rejects.toThrow(StorageDown);
    await expect(storage.remove(key)).rejects.toThrow(StorageDown);
    await expect(all(storage)).rejects.toThrow(StorageDown);
    expect(readdirSync(incoming)).toEqual([]);
  });
});

describe("S3 under load of faults", () => {
  it("works again once the server is back", async () => {
    const storage = s3Storage(settingsOf(s3.settings), incoming);
    const key = newStorageKey();
    await s3.down();
    await expect(storage.put(key, bytes(1000).stream)).rejects.toThrow(StorageDown);
    await s3.up();
    await storage.put(key, bytes(1000).stream);
    expect(await storage.size(key)).toBe(1000);
  });

  it("says of a bucket that is not there that the storage is down, not that the object is missing", async () => {
    const storage = s3Storage({ ...settingsOf(s3.settings), bucket: "no-such-bucket" }, incoming);
    await expect(storage.get(newStorageKey())).rejects.toThrow(StorageDown);
    await expect(storage.put(newStorageKey(), bytes(1000).stream)).rejects.toThrow(StorageDown);
  });
});

describe("a full disk", async () => {
  const { smallDisk } = await import("~/platform/testing/small-disk.server");
  const disk = smallDisk(mebibyte);

  afterAll(() => disk?.release());

  it.runIf(disk)("is a fault of its own, leaves nothing behind and takes what fits", async () => {
    const root = path.join(disk?.folder ?? "", "files");
    const storage = fsStorage(path.join(root, "objects"), path.join(root, "incoming"));
    const key = newStorageKey();
    await expect(storage.put(key, bytes(2 * mebibyte).stream)).rejects.toThrow(StorageFull);
    expect(await all(storage)).toEqual([]);
    expect(readdirSync(path.join(root, "incoming"))).toEqual([]);
    await storage.put(key, bytes(100_000).stream);
    expect(await storage.size(key)).toBe(100_000);
  });
});
