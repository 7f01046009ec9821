import { isLocale } from "~/platform/i18n/text";
import { currentTrip } from "~/platform/trip.server";
import type { Actor } from "./actor";
import { lucia } from "./lucia.server";
import { hashToken } from "./token.server";

/** A signed-in person. Until the e-mail is confirmed they hold no role and no membership. */
export type SignedIn = { actor: Actor; emailVerified: boolean; sessionId: string };

/** Where a request comes from, for limits and for the list of sessions. */
export type Origin = { address: string; userAgent: string };

const lookups = new WeakMap<object, Promise<SignedIn | null>>();

async function lookUp(token: string): Promise<SignedIn | null> {
  const { user } = await lucia().validateSession(token);
  if (!user) return null;
  const actor: Actor = {
    userId: user.id,
    fullName: user.fullName,
    email: user.email,
    locale: isLocale(user.locale) ? user.locale : "ru",
    staffRoles: user.emailVerified ? user.staffRoles : [],
    memberships: user.emailVerified ? user.memberships : [],
  };
  return { actor, emailVerified: user.emailVerified, sessionId: hashToken(token) };
}

/** The token in the request's cookie. */
export function sessionToken(request: Request): string | null {
  return lucia().readSessionCookie(request.headers.get("cookie") ?? "");
}

/** Who sent this request, looked up once per HTTP request; null for visitors. */
export async function findSignedIn(request: Request, context?: object): Promise<SignedIn | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const key = currentTrip() ?? context ?? request;
  const known = lookups.get(key);
  if (known) return known;
  const lookup = lookUp(token);
  lookups.set(key, lookup);
  return lookup;
}

/** Opens a session with a new token and returns its cookie. */
export async function openSession(userId: string, origin: Origin): Promise<string> {
  const session = await lucia().createSession(userId, {
    ip: origin.address.slice(0, 45),
    userAgent: origin.userAgent.slice(0, 300),
  });
  return lucia().createSessionCookie(session.id).serialize();
}

/** Ends the session of a token, if there is one. */
export async function closeSession(token: string | null): Promise<void> {
  if (token) await lucia().invalidateSession(token);
}

/** The cookie that removes the session's cookie. */
export function blankSessionCookie(): string {
  return lucia().createBlankSessionCookie().serialize();
}

/** Where this request comes from; the address is the socket's or our own proxy's word. */
export function originOf(request: Request, context: { clientAddress: string }): Origin {
  return {
    address: context.clientAddress,
    userAgent: request.headers.get("user-agent") ?? "",
  };
}
