import type { Actor, StaffRole } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import type { AuditAction } from "~/features/audit";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { type LockedAgreement, lockAgreement } from "../agreement/lock-agreement.server";
import { announceAgreement, tellCompany, tellStaff } from "../agreement/tell.server";
import { checkText } from "../agreement/text-fields";
import { offerTermsSchema } from "../terms";
import { refreshWarnings } from "./refresh-warnings.server";
import {
  agreedState,
  bodyRoles,
  type ChangeAct,
  type ChangeState,
  changeActs,
  whyNotChange,
} from "./terms-changes";

export type AnswerInput = {
  applicationId: string;
  act: ChangeAct;
  changeId: string;
  words: string;
  /** of the change as the form showed it */
  version: number;
};

const outcomes: Record<ChangeState, Text> = {
  proposed: { ru: "предложено", en: "proposed" },
  agreed: {
    ru: "согласовано сторонами, ждёт утверждения",
    en: "agreed by both sides, waits for approval",
  },
  in_force: { ru: "принято", en: "accepted" },
  declined: { ru: "отклонено", en: "declined" },
  withdrawn: { ru: "отозвано", en: "withdrawn" },
  refused: { ru: "не утверждено", en: "not approved" },
};

type Change = NonNullable<Awaited<ReturnType<Tx["termsChange"]["findFirst"]>>>;

/** Answers a change of terms for the other side, takes one's own back, or approves it for the body that has to. */
export function answerTerms(actor: Actor, input: AnswerInput): Promise<Result> {
  const { applicationId, act, changeId } = input;
  return inTransaction(async (tx) => {
    const agreement = await lockAgreement(tx, actor, applicationId);
    const change = /^[0-9a-f-]{36}$/.test(changeId)
      ? await tx.termsChange.findFirst({ where: { id: changeId, agreementId: agreement.id } })
      : null;
    if (!change) throw notFound();
    const why = whyNotChange(act, change, agreement);
    if (why === "forbidden") return refuse(why);
    const needed = act === "decline_terms" || act === "refuse_terms" ? "words_required" : undefined;
    const { text, errors } = checkText("words", input.words, needed);
    if (Object.keys(errors).length > 0) return invalid(errors);
    const to = targetOf(act, change);
    if (change.version !== input.version) {
      return change.state === to && wasMine(change, actor) ? ok() : refuse(why ?? "stale");
    }
    if (why) return refuse(why);
    await write(tx, actor, { agreement, change, act, to, words: text });
    return ok();
  });
}

const wasMine = ({ answeredById, approvedById }: Change, { userId }: Actor) =>
  answeredById === userId || approvedById === userId;

function targetOf(act: ChangeAct, { body }: Pick<Change, "body">): ChangeState {
  const targets: Record<ChangeAct, ChangeState> = {
    agree_terms: agreedState(body),
    decline_terms: "declined",
    withdraw_terms: "withdrawn",
    approve_terms: "in_force",
    refuse_terms: "refused",
  };
  return targets[act];
}

const actions: Record<ChangeAct, Extract<AuditAction, `terms.${string}`>> = {
  agree_terms: "terms.agreed",
  decline_terms: "terms.declined",
  withdraw_terms: "terms.withdrawn",
  approve_terms: "terms.approved",
  refuse_terms: "terms.refused",
};

type Written = {
  agreement: LockedAgreement;
  change: Change;
  act: ChangeAct;
  to: ChangeState;
  words: string;
};

async function write(
  tx: Tx,
  actor: Actor,
  { agreement, change, act, to, words }: Written,
): Promise<void> {
  const { application, roles, side } = agreement;
  const byBody = changeActs[act].who === "body";
  const termsNumber = to === "in_force" ? await putInForce(tx, change) : null;
  await tx.termsChange.update({
    where: { id: change.id, version: change.version },
    data: {
      ...{ state: to, termsNumber, version: change.version + 1 },
      ...(byBody
        ? { approvedAt: now(), approvedById: actor.userId, approvalWords: words }
        : { answeredAt: now(), answeredById: actor.userId, answer: words }),
    },
  });
  if (to === "in_force") await refreshWarnings(tx, application, agreement.id);
  const params = { change: change.number, outcome: outcomes[to], words };
  const told = { kind: "terms_answered", page: "reporting", params, but: actor.userId } as const;
  await tellCompany(tx, application, told);
  await tellStaff(tx, application, ["leasing_manager"], told);
  if (to === "agreed" && change.body) {
    const body: StaffRole = bodyRoles[change.body];
    await tellStaff(tx, application, [body], {
      ...{ kind: "terms_to_approve", page: "reporting" },
      params: { change: change.number },
    });
  }
  await announceAgreement(tx, application.id);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: byBody && change.body ? bodyRoles[change.body] : (roles[0] ?? side),
    action: actions[act],
    subjectType: "application",
    subjectId: application.id,
    before: { change: change.number, state: change.state },
    after: { change: change.number, state: to, terms: termsNumber },
    comment: words || null,
  });
}

/** The change becomes the next version of the terms; those before it are kept. */
async function putInForce(tx: Tx, { agreementId, terms, inForceFrom }: Change): Promise<number> {
  const number = (await tx.agreementTerms.count({ where: { agreementId } })) + 1;
  const today = new Date(moscowDay(now()));
  await tx.agreementTerms.create({
    data: {
      ...{ agreementId, number, madeAt: now() },
      // What was approved late counts from the day on which it was: nothing changes backwards.
      inForceFrom: inForceFrom < today ? today : inForceFrom,
      terms: offerTermsSchema.parse(terms),
    },
  });
  return number;
}
