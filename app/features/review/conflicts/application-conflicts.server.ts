import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { seesConflicts } from "./access";
import { listFindings } from "./list-findings.server";

/**
 * What is known of conflicts about one application, for those who see it: what was declared, who is
 * barred, and what the data shows. Null for everybody else. That the reader may read the application has
 * been judged before.
 */
export async function getApplicationConflicts(actor: Actor, applicationId: string) {
  if (!seesConflicts(actor)) return null;
  const filter = { application: applicationId, after: null };
  const [declarations, bars, open, decided] = await Promise.all([
    prisma.conflictDeclaration.findMany({
      where: { applicationId },
      orderBy: { declaredAt: "desc" },
      take: 100,
      select: {
        answer: true,
        kind: true,
        explanation: true,
        declaredAt: true,
        user: { select: { id: true, fullName: true } },
      },
    }),
    prisma.readingRight.findMany({
      where: { applicationId, kind: "barred" },
      orderBy: { setAt: "desc" },
      take: 100,
      select: {
        ground: true,
        setAt: true,
        user: { select: { id: true, fullName: true } },
        setBy: { select: { fullName: true } },
      },
    }),
    listFindings(actor, { ...filter, decided: false }),
    listFindings(actor, { ...filter, decided: true }),
  ]);
  return { applicationId, declarations, bars, open, decided };
}

export type ApplicationConflicts = NonNullable<Awaited<ReturnType<typeof getApplicationConflicts>>>;
