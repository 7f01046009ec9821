import { prisma } from "~/platform/db.server";
import type { Sheet } from "../aggregate/sheet";
import { deviationIn, type Tendency, tendencyOf } from "../aggregate/tendency";

/** How many of an expert's latest rounds are looked at. */
const lookedAt = 20;

type Row = { roundId: string; expertId: string; scores: Record<string, number | null> };

/** The manner of these experts by their rounds that were closed before a moment. */
export async function readTendencies(
  expertIds: readonly string[],
  before: Date,
): Promise<Map<string, Tendency>> {
  const past = await prisma.$queryRaw<{ expertId: string; roundId: string }[]>`
    select e.id as "expertId", p.round_id as "roundId"
    from unnest(${[...expertIds]}::uuid[]) as e(id)
    cross join lateral (
      select s.round_id from assignment s join review_round r on r.id = s.round_id
       where s.expert_id = e.id and s.state = 'submitted' and r.closed_at <= ${before}
       order by s.due_at desc limit ${lookedAt}) p`;
  const roundIds = [...new Set(past.map(({ roundId }) => roundId))];
  const sheets = await prisma.$queryRaw<Row[]>`
    select s.round_id as "roundId", s.expert_id as "expertId", json_object_agg(b.criterion, b.score) as scores
    from assignment s join bulletin_score b on b.assignment_id = s.id
    where s.round_id = any(${roundIds}::uuid[]) and s.state = 'submitted'
    group by s.id`;
  const byRound = new Map<string, Sheet[]>();
  for (const { roundId, expertId, scores } of sheets) {
    byRound.set(roundId, [...(byRound.get(roundId) ?? []), { by: expertId, scores }]);
  }
  const deviations = (expertId: string) =>
    past
      .filter((one) => one.expertId === expertId)
      .map(({ roundId }) => deviationIn(byRound.get(roundId) ?? [], expertId));
  return new Map(expertIds.map((id) => [id, tendencyOf(deviations(id))]));
}
