import type { ApplicantType, Values } from "~/features/applications";
import type { Tx } from "~/platform/db.server";
import { readConditions, readScreenings, readTechnical } from "../../compare/read-checks.server";
import { toScores } from "../../compare/to-scores";
import type { RoundSummary } from "../../completion/round-summary.server";
import { weightColumn } from "../../rules/rubric";
import { rulesAt } from "../../rules/rules.server";
import { readScoredRound } from "../../scores/read-round.server";
import { getScreeningSummary } from "../../screening/screening-summary.server";
import { getTechnicalSummary } from "../../technical/technical-summary.server";
import type { Pack } from "./pack";

/** The completeness check as it stands: each gate with its answer. */
export async function screeningPart(tx: Tx, applicationId: string): Promise<Pack["screening"]> {
  const found = await getScreeningSummary(applicationId, tx);
  if (!found) return null;
  return {
    by: found.savedBy,
    gates: found.gates.map(({ name, answer, note }) => ({ name, answer, note })),
  };
}

/** The engineer's sheet: what he holds of the project, and the figures that he did not simply accept. */
export async function technicalPart(tx: Tx, applicationId: string): Promise<Pack["technical"]> {
  const found = await getTechnicalSummary(applicationId, tx);
  if (!found) return null;
  const { conclusion, note, savedBy, remarks } = found;
  return {
    by: savedBy,
    conclusion,
    note,
    figures: remarks.map(({ field, label, verdict, stated, corrected, reason }) => ({
      field,
      label,
      verdict,
      stated,
      corrected,
      reason,
    })),
  };
}

/** The newest round of the experts: every submitted bulletin, and what they came to. */
export async function roundPart(
  tx: Tx,
  applicationId: string,
  type: ApplicantType,
): Promise<Pack["round"]> {
  const round = await tx.reviewRound.findFirst({
    where: { applicationId },
    orderBy: { number: "desc" },
    include: {
      assignments: {
        where: { state: "submitted" },
        orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
        include: {
          expert: { select: { fullName: true } },
          bulletin: { include: { scores: { orderBy: { criterion: "asc" } } } },
        },
      },
    },
  });
  if (!round) return null;
  const rubric = await rulesAt("rubric", round.rubricVersion, tx);
  const summary = round.summary as RoundSummary | null;
  return {
    number: round.number,
    criteria: rubric.map(({ code, name, weights }) => ({
      code,
      name,
      weight: weights[weightColumn(type)],
    })),
    bulletins: round.assignments.flatMap(({ expert, bulletin }) =>
      bulletin
        ? [
            {
              expert: expert.fullName,
              summary: bulletin.summary,
              scores: bulletin.scores.map(({ criterion, score, notApplicable, comment }) => ({
                criterion,
                score,
                notApplicable,
                comment,
              })),
            },
          ]
        : [],
    ),
    summary: summary && {
      total: summary.figures.total,
      recommendation: summary.advice.recommendation,
      criteria: summary.figures.criteria.map(({ code, mean, median, spread, disputed }) => ({
        code,
        mean,
        median,
        spread,
        disputed,
      })),
    },
  };
}

/** By what it is laid beside the others of its session, as it stands for the committee. */
export async function comparedPart(
  tx: Tx,
  id: string,
  version: number,
  answers: Values,
): Promise<Omit<NonNullable<Pack["compared"]>, "status" | "answers">> {
  const newest = await tx.reviewRound.findFirst({
    where: { applicationId: id },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  const screenings = await readScreenings([id], tx);
  const technical = await readTechnical([{ id, version, answers }], tx);
  const conditions = await readConditions([id], true, tx);
  return {
    scores: newest && toScores(await readScoredRound(newest.id, tx)),
    screening: screenings.get(id) ?? null,
    technical: technical.get(id) ?? null,
    conditions: conditions.get(id) ?? [],
  };
}

/** The signed conclusions of the experts. */
export async function conclusionsPart(tx: Tx, applicationId: string): Promise<Pack["conclusions"]> {
  const rows = await tx.expertConclusion.findMany({
    where: { assignment: { applicationId } },
    orderBy: [{ signedAt: "asc" }, { assignmentId: "asc" }],
    include: { signedBy: { select: { fullName: true } } },
  });
  return rows.map(({ signedBy, positive, sha256, signedAt }) => ({
    expert: signedBy.fullName,
    positive,
    sha256,
    signedAt: signedAt.toISOString(),
  }));
}

/** What its owner objects to the refusal, in their own words. */
export async function appealPart(tx: Tx, applicationId: string): Promise<Pack["appeal"]> {
  const step = await tx.statusChange.findFirst({
    where: { applicationId, intent: "appeal" },
    orderBy: { seq: "desc" },
    select: { at: true, comment: true },
  });
  return step && { at: step.at.toISOString(), text: step.comment ?? "" };
}

/** What was decided of it before: a committee's proposal to the board, a deferral. */
export async function earlierPart(tx: Tx, applicationId: string): Promise<Pack["earlier"]> {
  const rows = await tx.decision.findMany({
    where: { applicationId, state: "released" },
    orderBy: { decidedAt: "asc" },
    include: {
      conditions: { orderBy: { position: "asc" } },
      item: { select: { session: { select: { number: true } } } },
    },
  });
  return rows.map((row) => ({
    session: row.item.session.number,
    decidedAt: row.decidedAt.toISOString(),
    outcome: row.outcome,
    reasonCode: row.reasonCode,
    reasons: row.reasons,
    conditions: row.conditions.map(({ text, owner, dueOn, proof }) => ({
      text,
      owner,
      due: dueOn.toISOString().slice(0, 10),
      proof,
    })),
  }));
}
