import type { Values } from "~/features/applications";
import type { Tx } from "~/platform/db.server";
import { expertDemands } from "../demands/demands";
import { rulesAt } from "../rules/rules.server";
import { type Review, type StageGap, stageGaps } from "./stage-gaps";

/** What the open round of an application still waits for; null without one. */
export async function readStageGaps(tx: Tx, applicationId: string): Promise<StageGap[] | null> {
  const round = await tx.reviewRound.findFirst({
    where: { applicationId, closedAt: null },
    select: { id: true, thresholdsVersion: true },
  });
  if (!round) return null;
  const thresholds = await rulesAt("thresholds", round.thresholdsVersion, tx);
  const reviews = await readReviews(tx, round.id);
  return stageGaps(reviews, await readDemands(tx, applicationId), thresholds);
}

async function readReviews(tx: Tx, roundId: string): Promise<Review[]> {
  return tx.$queryRaw<Review[]>`
    select 'external_expert' = any(u.staff_roles) as external, coalesce(p.competences, '{}') as competences,
      s.state = 'submitted' and exists (
        select from bulletin b join expert_conclusion c
            on c.assignment_id = b.assignment_id and c.bulletin_version = b.version
         where b.assignment_id = s.id and b.state = 'submitted') as complete,
      s.state = 'accepted' and exists (
        select from bulletin_reopening o where o.assignment_id = s.id) as reopened
    from assignment s
    join account u on u.id = s.expert_id
    left join expert_profile p on p.user_id = s.expert_id
    where s.round_id = ${roundId}::uuid and s.ended_at is null`;
}

/** The competences that the newest submitted answers demand. */
async function readDemands(tx: Tx, applicationId: string): Promise<string[]> {
  const submission = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { answers: true },
  });
  const answers = (submission?.answers ?? {}) as Values;
  return expertDemands(answers).map(({ competence }) => competence);
}
