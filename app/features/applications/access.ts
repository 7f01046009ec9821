import type { Actor } from "~/features/accounts";

/**
 * Staff who may read any submitted application. Experts see only what is assigned to them,
 * which the review feature decides.
 */
export const readingRoles = [
  "coordinator",
  "technical_reviewer",
  "committee_member",
  "chair",
  "board",
  "leasing_manager",
  "legal",
  "administrator",
  "auditor",
] as const;

/** An application as far as it decides whom it exists for; `barred`: closed to this person on the cluster's side. */
type Seen = { organisationId: string; number: string | null; barred: boolean };

/** Whether the person's staff roles open the queue and any submitted application. */
export function readsQueue(actor: { staffRoles: readonly string[] }): boolean {
  return actor.staffRoles.some((role) => (readingRoles as readonly string[]).includes(role));
}

/** Whether an application exists for this person: members see their own, staff what was submitted. */
export function mayRead(actor: Actor, application: Seen): boolean {
  if (actor.memberships.some((one) => one.organisationId === application.organisationId))
    return true;
  return application.number !== null && readsQueue(actor) && !application.barred;
}

/** The roles a person holds towards one application: staff roles unless barred, and theirs in its organisation. */
export function rolesTowards(
  actor: Actor,
  application: Pick<Seen, "organisationId" | "barred">,
): string[] {
  const own = actor.memberships.find((one) => one.organisationId === application.organisationId);
  return [...(application.barred ? [] : actor.staffRoles), ...(own ? [own.role] : [])];
}

/** Members who may change answers. */
export function mayEdit(actor: Actor, organisationId: string): boolean {
  const own = actor.memberships.find((one) => one.organisationId === organisationId);
  return own?.role === "owner" || own?.role === "editor";
}

/** Who changes terms, thresholds and the working calendar. */
export function editsSettings(actor: Pick<Actor, "staffRoles">): boolean {
  return actor.staffRoles.includes("administrator");
}
