import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { applyMove } from "./apply-move.server";
import type { LockedApplication } from "./load-for-move.server";
import { type MoveInput, wordsOf } from "./move-input";
import { canMove, findTransition, type Mover, targetOf } from "./policy";
import { reasonCodes } from "./reasons";
import { procedureSetting } from "./settings.server";
import type { ApplicationStatus } from "./status";
import { prepareStep } from "./step-effects.server";
import type { Transition } from "./transition";

/** Whose right is judged, and who is on record as having taken the step. */
export type Taker = { mover: Mover; actorId: string; actorRole?: string };

/** Judges one step of a locked application and takes it: legal step, guards, stated reason, effects. */
export async function takeStep(
  tx: Tx,
  application: LockedApplication,
  input: MoveInput,
  { mover, actorId, actorRole }: Taker,
): Promise<Result<{ status: ApplicationStatus }>> {
  const { facts } = application;
  const row = findTransition(facts.status, input.intent, input.outcome);
  if (!row || row.intent === "submit") return refuse("wrong_status");
  const procedure = await readSetting(procedureSetting, tx);
  const verdict = canMove(mover, row, { facts, procedure, now: now() });
  if (!verdict.allowed) return refuse(verdict.why.code, paramsOf(verdict.why));
  const missing = missingStatements(row, input);
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
    reasonCode: row.stated === "reason" ? input.reasonCode : null,
    comment: wordsOf(input),
    consequence: prepared.value,
  });
  return ok({ status: to });
}

function paramsOf(why: object): Record<string, string | number> | undefined {
  return "params" in why ? (why.params as Record<string, string | number>) : undefined;
}

/** What the step demands to be stated and was not. */
function missingStatements(row: Transition, input: MoveInput): FieldErrors | undefined {
  const fields: FieldErrors = {};
  const worded = row.stated === "comment" || row.stated === "reason";
  if (worded && !input.comment?.trim()) fields.comment = { code: "comment_required" };
  if (row.stated === "reason" && !reasonCodes.some((code) => code === input.reasonCode)) {
    fields.reason_code = { code: "reason_required" };
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}
