import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { addWorkingDays } from "~/features/applications";
import {
  type LockedApplication,
  lockApplication,
  readCalendar,
} from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { isExpert } from "../access/access";
import type { Declaration } from "../conflicts/declaration-schema";
import { declareConflict } from "../conflicts/declare-conflict.server";
import { findConflicts } from "../conflicts/find-conflicts.server";
import { lockExperts } from "../experts/read-experts.server";
import { answerSchema, type InvitationAnswer } from "./answer-schema";
import { replaceWithinDays } from "./deadlines";
import { expertAccepts } from "./expert-accepts.server";
import { inExpertStage } from "./standing";
import { announceAssignments, dateText, tellCoordinators } from "./tell.server";

type Answered = "accepted" | "declined" | "recused";

/**
 * An invited expert says whether anything ties them to the application, and accepts or declines. A
 * conflict bars them for good; none and acceptance open the application's content to them. The same
 * answer twice is one. 404 for whoever was not invited.
 */
export async function answerInvitation(
  actor: Actor,
  assignmentId: string,
  input: InvitationAnswer,
): Promise<Result<{ state: Answered }>> {
  if (!isExpert(actor) || !z.uuid().safeParse(assignmentId).success) throw notFound();
  return inTransaction(async (tx) => {
    const own = { id: assignmentId, expertId: actor.userId };
    const found = await tx.assignment.findFirst({ where: own, select: { applicationId: true } });
    const application = found && (await lockApplication(tx, found.applicationId));
    if (!application) throw notFound();
    const parsed = checkFields(answerSchema, input);
    if (!parsed.ok) return parsed;
    const answer = parsed.value;
    const state = stateOf(answer);
    await lockExperts(tx, [actor.userId]);
    const assignment = await tx.assignment.findFirstOrThrow({ where: own });
    if (assignment.state === state) return ok({ state });
    if (assignment.state === "revoked") return refuse("assignment_revoked");
    if (assignment.state !== "invited") return refuse("already_answered");
    const { status } = application.facts;
    if (!inExpertStage({ status, askedFrom: application.askedFrom })) return refuse("stage_over");
    if (state === "accepted") {
      await findConflicts(tx, application.id, [actor.userId]);
      const accepted = await expertAccepts(tx, actor.userId, assignment);
      if (!accepted.ok) return accepted;
    }
    const declared = await declareConflict(tx, actor, application.id, saidOf(answer), {
      told: true,
    });
    if (!declared.ok) return declared;
    const reason = state === "recused" ? answer.explanation : answer.comment;
    await tx.assignment.update({
      where: { id: assignmentId },
      data: {
        state,
        version: { increment: 1 },
        respondedAt: now(),
        // A declared conflict has ended it already.
        ...(state === "declined" && { endedAt: now(), endReason: reason }),
      },
    });
    await tellAnswer(tx, actor, application, state, reason);
    await announceAssignments(tx, application.id);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: actor.staffRoles.includes("external_expert") ? "external_expert" : "expert",
      action: `assignment.${state}`,
      subjectType: "application",
      subjectId: application.id,
      before: { assignment: assignmentId, state: "invited" },
      after: { state, declaration: answer.declaration, kind: answer.conflict_kind || undefined },
      comment: reason || null,
    });
    return ok({ state });
  });
}

type Given = z.output<typeof answerSchema>;

function stateOf({ declaration, answer }: Given): Answered {
  if (declaration === "conflict") return "recused";
  return answer === "accept" ? "accepted" : "declined";
}

function saidOf({ declaration, conflict_kind: kind, explanation }: Given): Declaration {
  return declaration === "conflict" && kind
    ? { answer: "conflict", kind, explanation }
    : { answer: "none" };
}

async function tellAnswer(
  tx: Tx,
  actor: Actor,
  application: LockedApplication,
  state: Answered,
  reason: string,
) {
  if (state === "accepted") {
    await tellCoordinators(tx, application, {
      kind: "assignment_accepted",
      params: { person: actor.fullName },
      withoutMail: true,
    });
    return;
  }
  const due = addWorkingDays(now(), replaceWithinDays, await readCalendar(tx));
  await tellCoordinators(tx, application, {
    kind: state === "recused" ? "assignment_recused" : "assignment_declined",
    params: { person: actor.fullName, reason, due: dateText(due) },
  });
}
