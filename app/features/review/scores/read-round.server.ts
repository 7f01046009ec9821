import type { ApplicantType } from "~/features/applications";
import { prisma, type Tx } from "~/platform/db.server";
import { aggregate } from "../aggregate/aggregate";
import { recommend } from "../aggregate/recommend";
import { isLate } from "../bulletins/late";
import { entriesOf } from "../bulletins/write-draft.server";
import type { ConclusionBody } from "../conclusion/conclusion-form";
import { weightColumn } from "../rules/rubric";
import { rulesAt } from "../rules/rules.server";
import { type ScoredBulletin, type ScoredRound, sheetOf } from "./scored-round";

/**
 * The submitted bulletins of a round, in the order in which their experts were asked, weighed by the
 * tables that the round began with. Whoever calls it has made sure that the reader may see them.
 */
export async function readScoredRound(roundId: string, tx: Tx = prisma): Promise<ScoredRound> {
  const { application, ...round } = await tx.reviewRound.findUniqueOrThrow({
    where: { id: roundId },
    omit: { summary: true, applicationId: true },
    include: { application: { select: { applicantType: true } } },
  });
  const rubric = await rulesAt("rubric", round.rubricVersion, tx);
  const thresholds = await rulesAt("thresholds", round.thresholdsVersion, tx);
  const bulletins = await readBulletins(tx, roundId);
  const column = weightColumn(application.applicantType as ApplicantType);
  const sheets = bulletins.map(sheetOf);
  const figures = aggregate(rubric, column, sheets, thresholds.disputedSpread);
  const advice = recommend(figures, thresholds);
  return { ...round, rubric, thresholds, column, bulletins, figures, advice };
}

async function readBulletins(tx: Tx, roundId: string): Promise<ScoredBulletin[]> {
  const rows = await tx.assignment.findMany({
    where: { roundId, state: "submitted", bulletin: { state: "submitted" } },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      dueAt: true,
      expert: { select: { id: true, fullName: true, staffRoles: true } },
      bulletin: { include: { scores: true } },
      conclusions: true,
    },
  });
  return rows.flatMap(({ id, dueAt, expert, bulletin, conclusions }) => {
    if (!bulletin?.submittedAt) return [];
    const { submittedAt, version, scores, summary } = bulletin;
    const signed = conclusions.find((one) => one.bulletinVersion === version);
    return [
      {
        assignmentId: id,
        expertId: expert.id,
        expert: expert.fullName,
        external: expert.staffRoles.includes("external_expert"),
        submittedAt,
        late: isLate(submittedAt, dueAt),
        entries: entriesOf(scores),
        summary,
        conclusion: signed
          ? {
              ...(signed.body as ConclusionBody),
              positive: signed.positive,
              sha256: signed.sha256,
              signedAt: signed.signedAt,
            }
          : null,
      },
    ];
  });
}
