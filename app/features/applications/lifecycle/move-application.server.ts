import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { lockReadable } from "../rights/lock-readable.server";
import { applyMove } from "./apply-move.server";
import { type MoveInput, wordsOf } from "./move-input";
import { canMove, findTransition, targetOf } from "./policy";
import { reasonCodes } from "./reasons";
import { procedureSetting } from "./settings.server";
import type { ApplicationStatus } from "./status";
import { prepareStep } from "./step-effects.server";
import type { Transition } from "./transition";

/**
 * Takes one step of the lifecycle for a person: scope, role, legal step, stated reason, guards, one
 * transaction. The same step posted twice for the same revision is taken once. Throws 404 when unseen.
 */
export async function moveApplication(
  actor: Actor,
  applicationId: string,
  input: MoveInput,
): Promise<Result<{ status: ApplicationStatus }>> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    const { facts } = application;
    if (input.revision !== undefined && input.revision !== application.revision) {
      const repeated = await wasTaken(tx, applicationId, input, actor.userId);
      return repeated ? ok({ status: facts.status }) : refuse("stale");
    }
    const row = findTransition(facts.status, input.intent, input.outcome);
    if (!row || row.intent === "submit") return refuse("wrong_status");
    const mover = { userId: actor.userId, roles: application.roles };
    const procedure = await readSetting(procedureSetting, tx);
    const verdict = canMove(mover, row, { facts, procedure, now: now() });
    if (!verdict.allowed) return refuse(verdict.why.code, paramsOf(verdict.why));
    const missing = missingStatements(row, input);
    if (missing) return invalid(missing);
    const to = targetOf(row, facts, application.askedFrom, procedure);
    const prepared = await prepareStep(tx, application, row, {
      procedure,
      actorId: actor.userId,
      input,
    });
    if (!prepared.ok) return prepared;
    await applyMove(tx, application, row, procedure, {
      actorId: actor.userId,
      actorRole: row.by.find((role) => mover.roles.includes(role)) ?? "owner",
      to,
      reasonCode: row.stated === "reason" ? input.reasonCode : null,
      comment: wordsOf(input),
      consequence: prepared.value,
    });
    return ok({ status: to });
  });
}

function paramsOf(why: object): Record<string, string | number> | undefined {
  return "params" in why ? (why.params as Record<string, string | number>) : undefined;
}

/** What the step demands to be stated and was not. */
export function missingStatements(row: Transition, input: MoveInput): FieldErrors | undefined {
  const fields: FieldErrors = {};
  const worded = row.stated === "comment" || row.stated === "reason";
  if (worded && !input.comment?.trim()) fields.comment = { code: "comment_required" };
  if (row.stated === "reason" && !reasonCodes.some((code) => code === input.reasonCode)) {
    fields.reason_code = { code: "reason_required" };
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

async function wasTaken(tx: Tx, id: string, input: MoveInput, userId: string): Promise<boolean> {
  const seq = (input.revision ?? 0) + 1;
  const change = await tx.statusChange.findUnique({
    where: { applicationId_seq: { applicationId: id, seq } },
    select: { intent: true, outcome: true, actorId: true, comment: true },
  });
  return (
    change?.intent === input.intent &&
    change.outcome === (input.outcome ?? null) &&
    // Other words are not a repetition: taken for one, they would be lost.
    change.comment === wordsOf(input) &&
    change.actorId === userId
  );
}
