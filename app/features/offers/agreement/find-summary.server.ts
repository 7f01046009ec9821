import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { readPackage } from "./read-package.server";

export type AgreementSummary = { ready: number; total: number; signed: boolean };

/** How the agreement of one's own application stands; null without any, and for whoever is no member of its company. */
export async function findAgreementSummary(
  actor: Actor,
  applicationId: string,
): Promise<AgreementSummary | null> {
  const companies = actor.memberships.map((one) => one.organisationId);
  const agreement = await prisma.agreement.findFirst({
    where: { application: { id: applicationId, organisationId: { in: companies } }, endedAt: null },
    select: { id: true, signedOn: true },
  });
  if (!agreement) return null;
  const documents = await readPackage(prisma, agreement.id);
  return {
    ready: documents.filter(({ state }) => state === "ready").length,
    total: documents.length,
    signed: agreement.signedOn !== null,
  };
}
