import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import type { Sheet } from "../aggregate/sheet";
import { besideOthers, tendencyOf } from "../aggregate/tendency";
import type { Manner, PastRound } from "./manner";
import { scoresSeen } from "./who-sees";

/** How many of an expert's latest rounds are looked at. */
const lookedAt = 20;

type Past = { expertId: string; roundId: string; number: string; round: number; closedAt: Date };
type Scores = { roundId: string; expertId: string; scores: Record<string, number | null> };

/**
 * The manner of these experts by their rounds that were closed before a moment. Rounds of applications that
 * the reader is barred from, or whose company they belong to, do not count: nothing that is shown depends on them.
 */
export async function readManners(
  actor: Actor,
  expertIds: readonly string[],
  before: Date,
): Promise<Map<string, Manner>> {
  const past = await prisma.$queryRaw<Past[]>`
    select e.id as "expertId", p.*
    from unnest(${[...expertIds]}::uuid[]) as e(id)
    cross join lateral (
      select s.round_id as "roundId", a.number, r.number as round, r.closed_at as "closedAt"
        from assignment s
        join review_round r on r.id = s.round_id
        join application a on a.id = s.application_id
       where s.expert_id = e.id and s.state = 'submitted' and r.closed_at <= ${before}
         and not exists (select from reading_right b
           where b.application_id = a.id and b.user_id = ${actor.userId}::uuid and b.kind = 'barred')
         and not exists (select from member m
           where m.organisation_id = a.organisation_id and m.user_id = ${actor.userId}::uuid)
       order by s.due_at desc limit ${lookedAt}) p`;
  const sheets = await readSheets([...new Set(past.map(({ roundId }) => roundId))]);
  const named = scoresSeen(actor) === "all";
  const mannerOf = (expertId: string): Manner => {
    const rounds = past.flatMap(({ roundId, number, round, closedAt, ...one }): PastRound[] => {
      const beside =
        one.expertId === expertId ? besideOthers(sheets.get(roundId) ?? [], expertId) : null;
      return beside ? [{ ...beside, application: named ? number : null, round, closedAt }] : [];
    });
    rounds.sort((one, other) => other.closedAt.getTime() - one.closedAt.getTime());
    return { ...tendencyOf(rounds.map(({ deviation }) => deviation)), past: rounds };
  };
  return new Map(expertIds.map((id) => [id, mannerOf(id)]));
}

/** The submitted bulletins of rounds as figures, each by its expert. */
async function readSheets(roundIds: readonly string[]): Promise<Map<string, Sheet[]>> {
  const rows = await prisma.$queryRaw<Scores[]>`
    select s.round_id as "roundId", s.expert_id as "expertId", json_object_agg(b.criterion, b.score) as scores
    from assignment s join bulletin_score b on b.assignment_id = s.id
    where s.round_id = any(${[...roundIds]}::uuid[]) and s.state = 'submitted'
    group by s.id`;
  const sheets = new Map<string, Sheet[]>();
  for (const { roundId, expertId, scores } of rows) {
    sheets.set(roundId, [...(sheets.get(roundId) ?? []), { by: expertId, scores }]);
  }
  return sheets;
}
