import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import type { Letter, SentLetters } from "./letter";

export type ApplicantLetter = { id: string; releasedAt: Date; letter: Letter };

const most = 5;

/**
 * The letters that were sent to an application's company, the newest first, word for word: what was
 * released and nothing else. Empty for whoever is no member of that company.
 */
export async function listApplicantLetters(
  actor: Actor,
  applicationId: string,
  locale: Locale,
): Promise<ApplicantLetter[]> {
  if (!z.uuid().safeParse(applicationId).success) return [];
  const organisations = actor.memberships.map((one) => one.organisationId);
  const rows = await prisma.decision.findMany({
    where: {
      applicationId,
      state: "released",
      application: { organisationId: { in: organisations } },
    },
    orderBy: { releasedAt: "desc" },
    take: most,
    select: { id: true, releasedAt: true, decidedAt: true, letter: true },
  });
  return rows.flatMap(({ id, releasedAt, decidedAt, letter }) => {
    const sent = letter as SentLetters | null;
    return sent ? [{ id, releasedAt: releasedAt ?? decidedAt, letter: sent[locale] }] : [];
  });
}
