import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Outcome, ReasonCode } from "~/features/applications";
import { termEnd } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import { rulesAt } from "../../rules/rules.server";
import { decisionParts, toCondition } from "./find-decision.server";
import { composeLetter, type Letter } from "./letter";

export type ApplicantLetter = { id: string; releasedAt: Date; letter: Letter };

const most = 5;

/**
 * The letters that were sent to an application's company, the newest first: what was released and
 * nothing else. Empty for whoever is no member of that company.
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
    include: decisionParts,
  });
  if (rows.length === 0) return [];
  const [{ days }, steps] = await Promise.all([
    termEnd("rejected"),
    prisma.statusChange.findMany({
      where: { applicationId, seq: { in: rows.flatMap((row) => row.releasedSeq ?? []) } },
      select: { seq: true, toStatus: true, dueAt: true },
    }),
  ]);
  return Promise.all(
    rows.map(async (row) => {
      const step = steps.find((one) => one.seq === row.releasedSeq);
      const texts = await rulesAt("letters", row.lettersVersion);
      const letter = composeLetter(
        texts,
        {
          outcome: row.outcome as Outcome,
          toBoard: step?.toStatus === "board_review",
          organisation: row.application.organisation.name,
          number: row.application.number ?? "",
          title: row.application.title,
          session: row.item.session.number,
          decidedAt: row.decidedAt,
          reasonCode: row.reasonCode as ReasonCode | null,
          reasons: row.reasons,
          conditions: row.conditions.map(toCondition),
          free: { ru: row.letterRu, en: row.letterEn },
          appealDays: days,
          appealUntil: step?.dueAt ?? null,
        },
        locale,
      );
      return { id: row.id, releasedAt: row.releasedAt ?? row.decidedAt, letter };
    }),
  );
}
