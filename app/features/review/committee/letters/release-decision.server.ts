import type { Actor } from "~/features/accounts";
import { lockApplication, onStep, takeDecidedStep } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { intentsOf, stepOf } from "../outcomes";
import { kindRows, sessionKinds } from "../session-states";
import { takesNoPart } from "../sessions/takes-no-part.server";
import { decisionParts, findDecision, toDecision } from "./find-decision.server";
import { lettersOf } from "./letters-of.server";
import { releasingRole } from "./release-roles";
import { stillStands, voidDecision } from "./void-decision.server";

/**
 * Announces a held decision: takes the step of the lifecycle with its notices, once. What was overtaken,
 * by a withdrawal or a return to the experts, becomes void instead and nobody is written to.
 */
export function releaseDecision(actor: Actor, id: string): Promise<Result> {
  return inTransaction(async (tx) => {
    const { applicationId, session } = await findDecision(actor, id, tx);
    const role = releasingRole(actor, session.kind);
    if (!role) return refuse("forbidden");
    const application = await lockApplication(tx, applicationId);
    if (!application) throw notFound();
    // What was read before the lock may have been announced by somebody else.
    const decision = await findDecision(actor, id, tx);
    if (decision.state === "released") return refuse("already_released");
    if (decision.state === "void") return refuse("decision_void");
    const { role: body } = kindRows[session.kind];
    const { outcome, reasonCode, reasonVersion, reasons } = decision;
    if (!stillStands(application, session.kind, outcome)) {
      await voidDecision(tx, actor, { id, role, application });
      return refuse("decision_void");
    }
    if (application.facts.status === "clarification_requested") return refuse("with_applicant");
    const step = stepOf(session.kind, outcome);
    const { barred } = application.facts.rights;
    if (barred.some((one) => one.userId === actor.userId && one.intent === step.intent)) {
      return refuse("barred_from_step");
    }
    const said = { ...step, reasonCode: reasonCode ?? undefined, comment: reasons };
    const by = { body, actorId: actor.userId, actorRole: role, reasonVersion } as const;
    const taken = await takeDecidedStep(tx, application, said, by);
    return taken.ok ? ok() : taken;
  });
}

// Whoever takes the step and however: it announces the held decision, and only as it was voted.
for (const intent of sessionKinds.flatMap(intentsOf)) {
  onStep(intent, async (tx, application, { actorId, actorRole, input }) => {
    const decision = await tx.decision.findFirst({
      where: { applicationId: application.id, state: "held" },
      include: decisionParts,
    });
    if (!decision) return ok({});
    const decided = toDecision(decision);
    const step = stepOf(decided.session.kind, decided.outcome);
    if (step.intent !== intent || step.outcome !== input.outcome) return refuse("other_outcome");
    if (actorId && (await takesNoPart(tx, actorId, decision.item))) return refuse("takes_no_part");
    const asVoted =
      input.comment?.trim() === decided.reasons &&
      (input.reasonCode ?? null) === decided.reasonCode;
    if (!asVoted) return refuse("other_words");
    const { letters } = await lettersOf(tx, decided);
    await tx.decision.update({
      where: { id: decision.id, state: "held" },
      data: {
        state: "released",
        releasedAt: now(),
        releasedById: actorId,
        releasedSeq: application.revision + 1,
        letter: letters,
      },
    });
    await recordAudit(tx, {
      actorId,
      actorRole,
      action: "decision.released",
      subjectType: "decision",
      subjectId: decision.id,
      fromState: "held",
      toState: "released",
      after: { application: application.number },
    });
    return ok({});
  });
}
