import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";

const bucket = "portal-files";

export type S3UnderTest = {
  /** the settings of a portal that is to use it */
  settings: Record<string, string>;
  /** stops answering, keeping what is stored */
  down(): Promise<void>;
  /** answers again at the same address */
  up(): Promise<void>;
  stop(): Promise<void>;
};

/** The parts of an upload that are there, in the words of S3; this server knows to take parts but not to list them. */
function listParts(folder: string): string {
  const parts = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const size = statSync(path.join(folder, name)).size;
      const part = `<PartNumber>${name}</PartNumber><ETag>"${name}"</ETag><Size>${size}</Size>`;
      return `<Part>${part}</Part>`;
    });
  return `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join("")}</ListPartsResult>`;
}

/** An S3-compatible server in this process, on a free port, with one empty bucket. */
export async function startS3(): Promise<S3UnderTest> {
  const directory = mkdtempSync(path.join(tmpdir(), "imc-test-s3-"));
  const s3 = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const xml = (response: ServerResponse, status: number, body: string) =>
    response.writeHead(status, { "content-type": "application/xml" }).end(body);
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://s3.invalid");
    const uploadId = url.searchParams.get("uploadId");
    if (!uploadId || !["GET", "DELETE"].includes(request.method ?? "")) {
      return answer(request, response);
    }
    const folder = path.join(directory, bucket, "._S3rver_uploads", path.basename(uploadId));
    if (!existsSync(folder)) {
      return xml(response, 404, "<Error><Code>NoSuchUpload</Code></Error>");
    }
    if (request.method === "GET") return xml(response, 200, listParts(folder));
    rmSync(folder, { recursive: true, force: true });
    return response.writeHead(204).end();
  });
  let port = 0;
  const up = () =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await up();
  port = (server.address() as AddressInfo).port;
  return {
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket,
      // The only key that this server takes.
      S3_ACCESS_KEY_ID: "S3RVER",
      S3_SECRET_ACCESS_KEY: "S3RVER",
    },
    down,
    up,
    async stop() {
      await down();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
