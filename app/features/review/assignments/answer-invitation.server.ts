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
import { expertRole, isExpert } from "../access/access";
import { barReader } from "../conflicts/bar-reader.server";
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
    await declare(tx, actor, application, answer);
    const reason = answer.comment;
    await tx.assignment.update({
      where: { id: assignmentId },
      data: {
        respondedAt: now(),
        ...(state !== "recused" && { state, version: { increment: 1 } }),
        ...(state === "declined" && { endedAt: now(), endReason: reason }),
      },
    });
    if (state === "recused") return ok({ state });
    await tellAnswer(tx, actor, application, state, reason);
    await announceAssignments(tx, application.id);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: expertRole(actor),
      action: `assignment.${state}`,
      subjectType: "application",
      subjectId: application.id,
      before: { assignment: assignmentId, state: "invited" },
      after: { state, declaration: answer.declaration },
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

/** Keeps what was declared; a conflict bars, and ends the assignment with it. */
async function declare(tx: Tx, actor: Actor, application: LockedApplication, given: Given) {
  const key = { applicationId: application.id, userId: actor.userId };
  const conflict = given.declaration === "conflict";
  const said = {
    answer: given.declaration,
    kind: conflict ? given.conflict_kind || null : null,
    explanation: conflict ? given.explanation : "",
    declaredAt: now(),
  };
  await tx.conflictDeclaration.upsert({
    where: { applicationId_userId: key },
    create: { ...key, ...said },
    update: said,
  });
  if (conflict) {
    await barReader(tx, { ...key, ground: "declared", by: null, reason: given.explanation });
  }
}

async function tellAnswer(
  tx: Tx,
  actor: Actor,
  application: LockedApplication,
  state: "accepted" | "declined",
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
    kind: "assignment_declined",
    params: { person: actor.fullName, reason, due: dateText(due) },
  });
}
