import { data } from "@remix-run/node";
import type { Refused } from "./refusal";

const statusOfCode: Record<string, number> = { invalid: 400, forbidden: 403, too_many: 429 };

/** Throws away the request: there is nothing here for this person (absent and unseen look alike). */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** The person is known and the place exists, but it is not theirs to enter. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

/** A refusal as an action's answer: 400 for fields, 403, 429, else 409. */
export function respond<T extends object = object>(refused: Refused, extra: T = {} as T) {
  const status = statusOfCode[refused.refusal.code] ?? 409;
  return data({ refusal: refused.refusal, fields: refused.fields ?? {}, ...extra }, { status });
}

/** A path within this portal from user input, or the fallback: never another origin. */
export function safePath(candidate: string | null, fallback: string): string {
  if (!candidate || !/^\/(?![/\\])[\w\-./~%?&=:,+[\]]*$/.test(candidate)) return fallback;
  const base = "http://portal.invalid";
  if (!URL.canParse(candidate, base)) return fallback;
  const url = new URL(candidate, base);
  return url.origin === base ? `${url.pathname}${url.search}` : fallback;
}

/** What a form may weigh, in bytes; files have their own path. */
const formLimit = 1_000_000;
const drainLimit = 32_000_000;

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= formLimit) parts.push(value);
    else if (size > drainLimit) break;
  }
  // The rest was read to the end so that the browser is there to receive the answer.
  if (size > formLimit) throw new Response(null, { status: 413, statusText: "Content Too Large" });
  return new Uint8Array(Buffer.concat(parts));
}

/** The fields of a posted form; throws 413 when it is too large and 400 when it is no form. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
  const body = await readBody(request);
  return await new Response(body, { headers: { "content-type": type } }).formData().catch(() => {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  });
}
