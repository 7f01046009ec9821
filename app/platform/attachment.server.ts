import type { Readable } from "node:stream";
import { type Pace, pacedBody } from "./paced-body.server";

/** RFC 8187: what may stand unescaped in an extended header value. */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A name for clients that know no others than ASCII ones. */
const plain = (name: string): string =>
  name.replace(/[^\x20-\x7e]+/g, "_").replace(/["\\%;/]/g, "_");

export type Attachment = { fileName: string; mediaType: string; sizeBytes: number };

/**
 * A file to be saved, never shown in place, never kept on the way; its name survives in any script.
 * It is streamed at the visitor's pace; without a body it answers a HEAD.
 */
export function attachment(file: Attachment, body: Readable | null, pace: Pace): Response {
  return new Response(body && pacedBody(body, pace), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.sizeBytes),
      "Content-Disposition": `attachment; filename="${plain(file.fileName)}"; filename*=UTF-8''${escaped(file.fileName)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
