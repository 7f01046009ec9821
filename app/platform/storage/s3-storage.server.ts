import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { ListObjectsV2Command, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { S3Driver } from "flydrive/drivers/s3";
import { env } from "~/platform/env.server";
import type { Storage } from "./object-storage";
import { spool } from "./spool.server";
import { asStorageFault, ObjectMissing, orFault, StorageDown } from "./storage-fault.server";

export type S3Settings = { bucket: string; client: S3ClientConfig };

/** The settings of the S3-compatible storage, or null when none is configured. */
export function s3Settings(): S3Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    bucket: S3_BUCKET,
    client: {
      endpoint: S3_ENDPOINT,
      region: S3_REGION,
      credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      forcePathStyle: true,
      // Only AWS itself knows the newer checksums that the client would send by itself.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
    },
  };
}

const prefix = "objects/";
const tries = 2;

/** The client's own words, which would go to the console otherwise: what matters is thrown. */
const silent = () => {};
const quiet = { debug: silent, info: silent, warn: silent, error: silent };

/** A bucket of an S3-compatible server. Streams of unknown length wait in `incoming`: S3 must know the length. */
export function s3Storage({ bucket, client }: S3Settings, incoming: string): Storage {
  const opened = new S3Client({ ...client, logger: quiet });
  const driver = new S3Driver({
    client: opened,
    bucket,
    visibility: "private",
    supportsACL: false,
  });

  async function putFile(key: string, file: string): Promise<void> {
    const { size } = await orFault(stat(file));
    for (let left = tries - 1; ; left -= 1) {
      const body = createReadStream(file);
      try {
        return await orFault(driver.putStream(prefix + key, body, { contentLength: size }));
      } catch (error) {
        // The client cannot repeat a stream by itself.
        if (left === 0 || !(error instanceof StorageDown)) throw error;
      } finally {
        body.destroy();
      }
    }
  }

  return {
    async put(key, from) {
      if (!(from instanceof Readable)) return putFile(key, from.path);
      const spooled = await spool(from, incoming);
      try {
        await putFile(key, spooled.path);
      } finally {
        await spooled.dispose();
      }
    },
    get: (key) => orFault(driver.getStream(prefix + key)),
    async size(key) {
      try {
        return (await driver.getMetaData(prefix + key)).contentLength;
      } catch (error) {
        const fault = asStorageFault(error);
        if (fault instanceof ObjectMissing) return null;
        throw fault;
      }
    },
    remove: (key) => orFault(driver.delete(prefix + key)),
    // The driver's own listing knows no sizes.
    async *list() {
      let ContinuationToken: string | undefined;
      do {
        const asked = { Bucket: bucket, Prefix: prefix, ContinuationToken };
        const page = await orFault(opened.send(new ListObjectsV2Command(asked)));
        for (const { Key = "", Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
          yield { key: Key.slice(prefix.length), size: Size, modifiedAt: LastModified };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
  };
}
