import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { applyMove } from "./apply-move.server";
import type { LockedApplication } from "./load-for-move.server";
import { type MoveInput, wordsOf } from "./move-input";
import { canMove, findTransition, type Mover, targetOf } from "./policy";
import { reasonStepOf } from "./reasons";
import { findReason } from "./reasons.server";
import { procedureSetting } from "./settings.server";
import type { ApplicationStatus } from "./status";
import { prepareStep } from "./step-effects.server";
import type { Transition } from "./transition";

/** Whose right is judged, and who is on record as having taken the step. */
export type Taker = {
  mover: Mover;
  actorId: string;
  actorRole?: string;
  /** the version of the reasons by which a body voted; without it the reasons in force count */
  reasonVersion?: number | null;
};

/** Judges one step of a locked application and takes it: legal step, guards, stated reason, effects. */
export async function takeStep(
  tx: Tx,
  application: LockedApplication,
  input: MoveInput,
  { mover, actorId, actorRole, reasonVersion }: Taker,
): Promise<Result<{ status: ApplicationStatus }>> {
  const { facts } = application;
  const row = findTransition(facts.status, input.intent, input.outcome);
  if (!row || row.intent === "submit") return refuse("wrong_status");
  const procedure = await readSetting(procedureSetting, tx);
  const verdict = canMove(mover, row, { facts, procedure, now: now() });
  if (!verdict.allowed) return refuse(verdict.why.code, paramsOf(verdict.why));
  const reason =
    row.stated === "reason"
      ? await findReason(tx, reasonStepOf(row), input.reasonCode, reasonVersion)
      : null;
  const missing = missingStatements(row, input, reason !== null);
  if (missing) return invalid(missing);
  const to = targetOf(row, facts, application.askedFrom, procedure);
  const role = actorRole ?? row.by.find((one) => mover.roles.includes(one)) ?? "owner";
  const taken = { procedure, actorId, actorRole: role, input };
  const prepared = await prepareStep(tx, application, row, taken);
  if (!prepared.ok) return prepared;
  await applyMove(tx, application, row, procedure, {
    actorId,
    actorRole: role,
    to,
    reason,
    comment: wordsOf(input),
    consequence: prepared.value,
  });
  return ok({ status: to });
}

function paramsOf(why: object): Record<string, string | number> | undefined {
  return "params" in why ? (why.params as Record<string, string | number>) : undefined;
}

/** What the step demands to be stated and was not. */
function missingStatements(
  row: Transition,
  input: MoveInput,
  reasoned: boolean,
): FieldErrors | undefined {
  const fields: FieldErrors = {};
  const worded = row.stated === "comment" || row.stated === "reason";
  if (worded && !input.comment?.trim()) fields.comment = { code: "comment_required" };
  if (row.stated === "reason" && !reasoned) fields.reason_code = { code: "reason_required" };
  return Object.keys(fields).length > 0 ? fields : undefined;
}
