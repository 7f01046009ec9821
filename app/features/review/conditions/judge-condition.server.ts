import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { NoticeKind } from "~/features/notifications";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { conditionActs, type JudgingAct, readsConditions, whyNotAct } from "./condition-states";
import { holdAgreement } from "./hold-agreement.server";
import { lockCondition } from "./lock-condition.server";
import { checkNote } from "./proof-shape";
import { announceConditions, tellCompany } from "./tell.server";

export type Judgement = {
  applicationId: string;
  conditionId: string;
  act: JudgingAct;
  note: string;
  /** of the condition as the form showed it */
  version: number;
};

/** How it is told to the company, and how it is recorded. */
const said = {
  accept_proof: { kind: "condition_fulfilled", action: "condition.fulfilled" },
  record_fulfilled: { kind: "condition_fulfilled", action: "condition.fulfilled" },
  return_proof: { kind: "proof_returned", action: "condition.proof_returned" },
  waive_condition: { kind: "condition_waived", action: "condition.waived" },
} as const satisfies Record<JudgingAct, { kind: NoticeKind; action: `condition.${string}` }>;

/**
 * Judges a condition for the cluster: accepts or returns what was sent, records what the cluster itself has
 * met, or waives it. From an outdated page nothing is judged: another proof may have come meanwhile.
 */
export function judgeCondition(actor: Actor, judgement: Judgement): Promise<Result> {
  const { applicationId, act, version } = judgement;
  return inTransaction(async (tx) => {
    const { application, roles, condition } = await lockCondition(tx, actor, judgement);
    if (!readsConditions(actor)) throw notFound();
    const why = whyNotAct(act, roles, condition);
    if (why) return refuse(why);
    const { to, note, by } = conditionActs[act];
    const checked = checkNote(judgement.note, note === "required");
    if (checked.errors) return invalid(checked.errors);
    const { text } = checked;
    if (condition.version !== version) return refuse("stale");
    const settled = act !== "return_proof";
    await tx.decisionCondition.update({
      where: { id: condition.id, version },
      data: {
        state: to,
        version: version + 1,
        ...(settled && { settledAt: now(), settledById: actor.userId, settledNote: text }),
      },
    });
    if (!settled) {
      await tx.proofReturn.create({
        data: {
          conditionId: condition.id,
          reason: text,
          returnedAt: now(),
          returnedById: actor.userId,
        },
      });
    }
    await holdAgreement(tx, applicationId);
    const { kind, action } = said[act];
    await tellCompany(tx, application, { kind, params: { condition: condition.text, note: text } });
    await announceConditions(tx, applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: by.find((role) => roles.includes(role)) ?? by[0],
      action,
      subjectType: "application",
      subjectId: applicationId,
      before: { condition: condition.id, state: condition.state },
      after: { condition: condition.id, state: to },
      comment: text || null,
    });
    return ok();
  });
}
