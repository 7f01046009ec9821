import http, { type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { refuseForeignWrites } from "~/platform/security.server";
import { inTrip } from "~/platform/trip.server";

export type TusAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

export type TusQuestion = {
  method: string;
  path?: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** the line is cut after so many bytes of the body */
  cutAfter?: number;
  origin?: string | null;
};

/** One request as it is; null when the line was cut before an answer came. */
export function askUploads(address: string, question: TusQuestion): Promise<TusAnswer | null> {
  const { method, path = "/uploads", cookie, body, cutAfter, origin = address } = question;
  const { hostname, port } = new URL(address);
  const headers = {
    "tus-resumable": "1.0.0",
    ...(cookie ? { cookie } : {}),
    ...(origin === null ? {} : { origin }),
    ...(body ? { "content-length": String(body.length) } : {}),
    ...(method === "PATCH" ? { "content-type": "application/offset+octet-stream" } : {}),
    ...question.headers,
  };
  return new Promise((resolve) => {
    const request = http.request({ hostname, port, path, method, headers, agent: false });
    request.on("error", () => resolve(null));
    request.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", () => resolve(null));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    if (cutAfter === undefined || !body) return void request.end(body);
    request.write(body.subarray(0, cutAfter), () => setTimeout(() => request.destroy(), 5));
  });
}

export type NewUpload = {
  fileName?: string;
  fileType?: string;
  purpose?: string;
  target?: unknown;
  size: number;
};

/** The headers that announce an upload. */
export function announce(upload: NewUpload): Record<string, string> {
  const {
    fileName = "Устав.pdf",
    fileType = "application/pdf",
    purpose = "test",
    target = {},
  } = upload;
  const metadata = {
    filename: fileName,
    filetype: fileType,
    purpose,
    target: JSON.stringify(target),
  };
  const pairs = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`,
  );
  return { "upload-length": String(upload.size), "upload-metadata": pairs.join(",") };
}

/** What a browser's client does, one step at a time. */
export class TusClient {
  constructor(
    readonly address: string,
    readonly cookie: string,
  ) {}

  ask(question: TusQuestion): Promise<TusAnswer | null> {
    return askUploads(this.address, { cookie: this.cookie, ...question });
  }

  create(upload: NewUpload): Promise<TusAnswer | null> {
    return this.ask({ method: "POST", headers: announce(upload) });
  }

  /** Announces an upload that must be taken; its address. */
  async open(upload: NewUpload): Promise<string> {
    const answer = await this.create(upload);
    const path = answer?.headers.location;
    if (!path) throw new Error(`not opened: ${answer?.status} ${answer?.body}`);
    return path;
  }

  send(path: string, offset: number, body: Buffer, cutAfter?: number): Promise<TusAnswer | null> {
    const headers = { "upload-offset": String(offset) };
    return this.ask({ method: "PATCH", path, headers, body, cutAfter });
  }

  async offset(path: string): Promise<number> {
    const answer = await this.ask({ method: "HEAD", path });
    if (answer?.status !== 200) throw new Error(`HEAD ${path}: ${answer?.status}`);
    return Number(answer.headers["upload-offset"]);
  }

  /** A whole upload in one go; the answer to its last step. */
  async upload(bytes: Buffer, change: Partial<NewUpload> = {}): Promise<TusAnswer | null> {
    const path = await this.open({ size: bytes.length, ...change });
    return this.send(path, 0, bytes);
  }
}

/** The door of the uploads behind an HTTP server of its own in this process. */
export async function serveUploads(): Promise<{ address: string; stop(): Promise<void> }> {
  const { uploadsDoor } = await import("./uploads-door.server");
  const app = express();
  app.use((_request, _response, next) => inTrip(next));
  app.use("/uploads", refuseForeignWrites("http://localhost:3000"), uploadsDoor());
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
