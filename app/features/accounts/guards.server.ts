import { redirect } from "@remix-run/node";
import { forbidden } from "~/platform/http.server";
import type { Actor } from "./actor";
import { findSignedIn } from "./session.server";
import type { StaffRole } from "./staff-roles";

/** Who sent this request, or null. A person with an unconfirmed e-mail has no roles at all. */
export async function findActor(request: Request, context?: object): Promise<Actor | null> {
  return (await findSignedIn(request, context))?.actor ?? null;
}

/** A signed-in person with a confirmed e-mail; others are sent to sign in or to confirm. */
export async function requireUser(request: Request): Promise<Actor> {
  const signedIn = await findSignedIn(request);
  if (!signedIn) throw redirect(`/login?next=${encodeURIComponent(pageOf(request))}`);
  if (!signedIn.emailVerified) throw redirect("/verify-email");
  return signedIn.actor;
}

/** A member of at least one organisation. Those who wait to be let in are shown their request; 403 for staff. */
export async function requireApplicant(request: Request): Promise<Actor> {
  const actor = await requireUser(request);
  if (actor.memberships.length > 0) return actor;
  if (actor.staffRoles.length > 0) throw forbidden();
  throw redirect("/portal/organisation");
}

/** A member of staff, holding one of the roles when any are named; 403 for others. */
export async function requireStaff(request: Request, ...roles: StaffRole[]): Promise<Actor> {
  const actor = await requireUser(request);
  const holds = (role: StaffRole) => roles.length === 0 || roles.includes(role);
  if (!actor.staffRoles.some(holds)) throw forbidden();
  return actor;
}

/** The page to come back to: the address itself, or for a posted form the page it stood on. */
function pageOf(request: Request): string {
  const url = new URL(request.url);
  if (request.method === "GET") return url.pathname + url.search;
  const referrer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return url.pathname;
  const page = new URL(referrer);
  return page.host === url.host ? page.pathname + page.search : url.pathname;
}
