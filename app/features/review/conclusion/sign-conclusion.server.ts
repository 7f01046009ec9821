import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { expertRole } from "../access/access";
import { announceAssignments, tellCoordinators } from "../assignments/tell.server";
import { lockOwnAssignment, stillAwaited } from "../bulletins/lock-own-assignment.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { rulesAt } from "../rules/rules.server";
import { type ConclusionBody, isPositive, readConclusion } from "./conclusion-form";
import { conclusionHash } from "./conclusion-hash.server";
import { conclusionText } from "./conclusion-text";
import { type SaveConclusionInput, writeConclusionDraft } from "./save-conclusion.server";

/**
 * Signs the expert's conclusion upon their submitted bulletin, for good. What was typed is kept even when
 * something is missing. Signed twice for the same bulletin it is signed once, by the first. 404 for
 * everybody but the expert of the assignment.
 */
export async function signConclusion(
  actor: Actor,
  assignmentId: string,
  { typed, version }: SaveConclusionInput,
): Promise<Result<{ positive: boolean }>> {
  return inTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId, "update");
    const awaited = stillAwaited(assignment);
    if (!awaited.ok) return awaited;
    const { application, round } = assignment;
    const bulletin = await tx.bulletin.findUnique({ where: { assignmentId } });
    if (bulletin?.state !== "submitted") return refuse("bulletin_first");
    const key = { assignmentId, bulletinVersion: bulletin.version };
    const signed = await tx.expertConclusion.findUnique({
      where: { assignmentId_bulletinVersion: key },
    });
    if (signed) return refuse("already_signed");
    const kept = await writeConclusionDraft(tx, assignmentId, version, typed);
    if (!kept.ok) return kept;
    const thresholds = await rulesAt("thresholds", round.thresholdsVersion, tx);
    const read = readConclusion(typed, thresholds);
    if (!read.ok) return read;
    const verdicts = read.value;
    const positive = isPositive(verdicts);
    const signedAt = now();
    const { organisation } = await tx.application.findUniqueOrThrow({
      where: { id: application.id },
      select: { organisation: { select: { name: true } } },
    });
    const text = conclusionText(
      {
        number: application.number ?? "—",
        title: application.title,
        organisation: organisation.name,
        round: round.number,
        bulletinVersion: bulletin.version,
        rubricVersion: round.rubricVersion,
        expert: actor.fullName,
        external: expertRole(actor) === "external_expert",
        signedAt,
      },
      verdicts,
    );
    const sha256 = conclusionHash(text);
    const body: ConclusionBody = { verdicts, text };
    await tx.expertConclusion.create({
      data: { ...key, body, positive, sha256, signedAt, signedById: actor.userId },
    });
    await settleExpertStage(tx, application.id, actor.userId);
    const told = { kind: "conclusion_signed", params: { person: actor.fullName } } as const;
    await tellCoordinators(tx, application, told, actor.userId);
    await announceAssignments(tx, application.id);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: expertRole(actor),
      action: "conclusion.signed",
      subjectType: "application",
      subjectId: application.id,
      after: { assignment: assignmentId, version: bulletin.version, sha256 },
    });
    return ok({ positive });
  });
}
