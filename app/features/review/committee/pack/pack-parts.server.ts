import { type ApplicantType, fieldLabel } from "~/features/applications";
import type { Tx } from "~/platform/db.server";
import { weightColumn } from "../../rules/rubric";
import { rulesAt } from "../../rules/rules.server";
import { type Pack, roundSummarySchema } from "./pack";

/** The completeness check as it stands: each gate with its answer. */
export async function screeningPart(tx: Tx, applicationId: string): Promise<Pack["screening"]> {
  const row = await tx.screening.findUnique({
    where: { applicationId },
    include: { answers: true, updatedBy: { select: { fullName: true } } },
  });
  if (!row) return null;
  const gates = await rulesAt("gates", row.gatesVersion, tx);
  return {
    by: row.updatedBy.fullName,
    gates: gates.map((gate) => {
      const found = row.answers.find((one) => one.gate === gate.code);
      return { name: gate.name, answer: found?.answer ?? null, note: found?.note ?? "" };
    }),
  };
}

/** The engineer's sheet: what he holds of the project, and the figures that he did not simply accept. */
export async function technicalPart(
  tx: Tx,
  applicationId: string,
  type: ApplicantType,
): Promise<Pack["technical"]> {
  const row = await tx.technicalSheet.findUnique({
    where: { applicationId },
    include: {
      figures: { where: { verdict: { not: "accepted" } }, orderBy: { field: "asc" } },
      updatedBy: { select: { fullName: true } },
    },
  });
  if (!row) return null;
  return {
    by: row.updatedBy.fullName,
    conclusion: row.conclusion,
    note: row.note,
    figures: row.figures.map(({ field, verdict, corrected, reason }) => ({
      field,
      label: fieldLabel(type, field) ?? { ru: field, en: field },
      verdict,
      corrected: corrected?.toString() ?? null,
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
  const summary = roundSummarySchema.safeParse(round.summary);
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
    summary: summary.success ? summary.data : null,
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
