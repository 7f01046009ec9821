import type { ApplicantType } from "~/features/applications";
import { prisma, type Tx } from "~/platform/db.server";
import { aggregate } from "../aggregate/aggregate";
import { recommend } from "../aggregate/recommend";
import { isLate } from "../bulletins/late";
import { entriesOf } from "../bulletins/write-draft.server";
import type { ConclusionBody } from "../conclusion/conclusion-form";
import { weightColumn } from "../rules/rubric";
import type { RuleBody, RuleKind } from "../rules/rule-kinds";
import { rulesAt } from "../rules/rules.server";
import { type ScoredBulletin, type ScoredRound, sheetOf } from "./scored-round";

/**
 * The submitted bulletins of a round, in the order in which their experts were asked, weighed by the
 * tables that the round began with. Whoever calls it has made sure that the reader may see them.
 */
export async function readScoredRound(roundId: string, tx: Tx = prisma): Promise<ScoredRound> {
  const [round] = await readScoredRounds([roundId], tx);
  if (!round) throw new Error(`There is no round ${roundId}`);
  return round;
}

/** The same for several rounds, in as many statements. */
export async function readScoredRounds(
  roundIds: readonly string[],
  tx: Tx = prisma,
): Promise<ScoredRound[]> {
  const rounds = await tx.reviewRound.findMany({
    where: { id: { in: [...roundIds] } },
    omit: { summary: true, applicationId: true },
    include: { application: { select: { applicantType: true } } },
  });
  const bulletins = await readBulletins(tx, roundIds);
  const rubrics = await tablesAt(
    "rubric",
    rounds.map((one) => one.rubricVersion),
    tx,
  );
  const thresholds = await tablesAt(
    "thresholds",
    rounds.map((one) => one.thresholdsVersion),
    tx,
  );
  return rounds.map(({ application, ...round }) => {
    const own = bulletins.get(round.id) ?? [];
    const by = {
      rubric: rubrics(round.rubricVersion),
      thresholds: thresholds(round.thresholdsVersion),
    };
    const column = weightColumn(application.applicantType as ApplicantType);
    const { disputedSpread } = by.thresholds;
    const figures = aggregate(by.rubric, column, own.map(sheetOf), disputedSpread);
    const advice = recommend(figures, by.thresholds);
    return { ...round, ...by, column, bulletins: own, figures, advice };
  });
}

/** A table at several of its versions, each read once. */
async function tablesAt<K extends RuleKind>(kind: K, versions: readonly number[], tx: Tx) {
  const tables = new Map<number, RuleBody<K>>();
  for (const version of new Set(versions)) tables.set(version, await rulesAt(kind, version, tx));
  return (version: number): RuleBody<K> => {
    const table = tables.get(version);
    if (!table) throw new Error(`${kind} was not read at version ${version}`);
    return table;
  };
}

async function readBulletins(
  tx: Tx,
  roundIds: readonly string[],
): Promise<Map<string, ScoredBulletin[]>> {
  const rows = await tx.assignment.findMany({
    where: { roundId: { in: [...roundIds] }, state: "submitted", bulletin: { state: "submitted" } },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      roundId: true,
      dueAt: true,
      expert: { select: { id: true, fullName: true, staffRoles: true } },
      bulletin: { include: { scores: true } },
      conclusions: true,
    },
  });
  const byRound = new Map<string, ScoredBulletin[]>();
  for (const { id, roundId, dueAt, expert, bulletin, conclusions } of rows) {
    if (!bulletin?.submittedAt) continue;
    const { submittedAt, version, scores, summary } = bulletin;
    const signed = conclusions.find((one) => one.bulletinVersion === version);
    const read: ScoredBulletin = {
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
    };
    byRound.set(roundId, [...(byRound.get(roundId) ?? []), read]);
  }
  return byRound;
}
