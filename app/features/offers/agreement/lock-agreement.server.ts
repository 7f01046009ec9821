import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockReadable } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { actingRoles, readsAgreements } from "./access";
import type { Side } from "./package-rows";

export type LockedAgreement = {
  id: string;
  application: LockedApplication;
  /** the side on which the person stands, and the roles in which they act there */
  side: Side;
  roles: readonly string[];
  signed: boolean;
};

/**
 * The agreement of an application that is locked with it, for whoever may know of it; 404 for everybody else
 * and where there is none.
 */
export async function lockAgreement(
  tx: Tx,
  actor: Actor,
  applicationId: string,
): Promise<LockedAgreement> {
  const application = await lockReadable(tx, actor, applicationId);
  const own = actor.memberships.some((one) => one.organisationId === application.organisationId);
  const agreement = await tx.agreement.findUnique({
    where: { applicationId },
    select: { id: true, signedOn: true },
  });
  if (!agreement || !(own || readsAgreements(actor))) throw notFound();
  return {
    id: agreement.id,
    application,
    side: own ? "company" : "cluster",
    roles: actingRoles(application.roles),
    signed: agreement.signedOn !== null,
  };
}

/** The package is worked on only while it is negotiated. */
export const isNegotiated = ({ application }: LockedAgreement): boolean =>
  application.facts.status === "agreement_negotiation";
