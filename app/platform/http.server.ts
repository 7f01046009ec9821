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
export function respond<T extends object>(refused: Refused, extra?: T) {
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
