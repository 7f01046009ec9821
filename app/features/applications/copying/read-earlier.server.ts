import type { Actor } from "~/features/accounts";
import { prisma, type Tx } from "~/platform/db.server";
import { mayEdit } from "../access";
import { readSections } from "../draft/read-draft.server";
import type { RawBySection } from "../form";

/** An application that a new draft may begin with. */
export type EarlierApplication = {
  id: string;
  organisationId: string;
  number: string | null;
  title: string;
  /** when it was submitted, or last worked on */
  at: Date;
};

const shown = 50;

/** The applications of the organisations a person may edit for, the last worked on first; at most 50. */
export async function listEarlier(actor: Actor): Promise<EarlierApplication[]> {
  const own = actor.memberships.map((one) => one.organisationId);
  const rows = await prisma.application.findMany({
    where: { organisationId: { in: own.filter((id) => mayEdit(actor, id)) } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: shown,
    select: {
      id: true,
      organisationId: true,
      number: true,
      title: true,
      submittedAt: true,
      updatedAt: true,
    },
  });
  return rows.map(({ submittedAt, updatedAt, ...row }) => ({
    ...row,
    at: submittedAt ?? updatedAt,
  }));
}

/** The answers of an application of this organisation as they were typed; null when it has none such. */
export async function readEarlier(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<{ answers: RawBySection; at: Date } | null> {
  const found = await tx.application.findFirst({
    where: { id, organisationId },
    select: { submittedAt: true, updatedAt: true },
  });
  if (!found) return null;
  const sections = await readSections(id, tx);
  const answers = Object.fromEntries(
    Object.entries(sections).map(([code, section]) => [code, section.answers]),
  );
  return { answers, at: found.submittedAt ?? found.updatedAt };
}
